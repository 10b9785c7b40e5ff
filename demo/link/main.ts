import { openLink } from './open-link';

const element = document.getElementById('survey');
if (element) void openLink(element);
