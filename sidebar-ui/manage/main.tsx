import { render } from 'preact';
import { readBoot } from '../boot.ts';
import { listenForKeys } from '../session/keys.ts';
import { showTheme } from '../session/preferences.ts';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/controls.css';
import '../styles/frame.css';
import '../styles/more.css';
import '../styles/dialog.css';
import '../styles/days.css';
import '../styles/motion.css';
import './manage.css';
import { speak } from '../texts/say.ts';
import { ManageApp } from './ManageApp.tsx';

const boot = readBoot(document.getElementById('boot')?.textContent ?? '');
const page = document.getElementById('page');
if (page) {
  speak(boot.language);
  showTheme();
  listenForKeys();
  render(<ManageApp boot={boot} />, page);
}
