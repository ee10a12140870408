import { render } from 'preact';
import { readBoot } from '../boot.ts';
import { showTheme } from '../session/preferences.ts';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/controls.css';
import '../styles/frame.css';
import '../styles/dialog.css';
import '../styles/motion.css';
import './import.css';
import { speak } from '../texts/say.ts';
import { ImportApp } from './ImportApp.tsx';

const boot = readBoot(document.getElementById('boot')?.textContent ?? '');
const page = document.getElementById('page');
if (page) {
  speak(boot.language);
  showTheme();
  render(<ImportApp boot={boot} />, page);
}
