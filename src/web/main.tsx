import { render } from 'preact';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './style/shell.css';
import './style/print.css';
import { Page } from './page.tsx';

render(<Page />, document.getElementById('page')!);
