import { h, render } from 'preact';
import { Builder } from './builder';

const root = document.getElementById('builder');
if (root) render(<Builder />, root);
