import { h, render } from 'preact';
import { Results } from './results';

const root = document.getElementById('results');
if (root) render(<Results />, root);
