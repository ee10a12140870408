import { render } from 'preact';
import { App } from './App.tsx';
import { readBoot } from './boot.ts';
import { draftsOf } from './session/drafts.ts';
import { listenForKeys } from './session/keys.ts';
import { showTheme } from './session/preferences.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/frame.css';
import './styles/days.css';
import './styles/today.css';
import './styles/search.css';
import './styles/card.css';
import './styles/forms.css';
import './styles/more.css';
import './styles/motion.css';
import { speak } from './texts/say.ts';

const boot = readBoot(document.getElementById('boot')?.textContent ?? '');
const page = document.getElementById('page');
if (page) {
  draftsOf(boot.user);
  speak(boot.language);
  showTheme();
  listenForKeys();
  render(<App boot={boot} />, page);
}
