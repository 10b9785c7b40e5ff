import { h, render } from 'preact';
import { Playground } from './playground';

const root = document.getElementById('playground');
if (root) render(<Playground />, root);
