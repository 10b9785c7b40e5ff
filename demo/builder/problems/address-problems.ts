import { inlinesSurvey } from '../write-html';
import type { Setup } from '../setup';
import type { Problem, ProblemFinder } from './problem';

interface Address {
  readonly name: string;
  readonly url: string;
  readonly step: Problem['step'];
  /** Said where nothing is there, which is allowed for the others. */
  readonly missing?: string;
  /** What has to be there for the address to work. */
  readonly publish: string;
}

/** The addresses that the HTML has in it. */
function addressesOf(setup: Setup, isLink: boolean): readonly Address[] {
  const { from, surveyUrl, scriptUrl, endpoint, link, page, packaging } = setup;
  const survey: Address = {
    name: 'survey',
    url: surveyUrl,
    step: 'survey',
    missing: 'Type the https: address of its JSON file, or choose a file.',
    publish: 'Publish the JSON file, and allow every origin to read it.',
  };
  if (isLink) {
    const missing = 'Type the https: address of the page that shows surveys.';
    return [{ name: 'link page', url: page, step: 'settings', missing, publish: 'Publish the link page.' }];
  }
  const script: Address = {
    name: 'script',
    url: scriptUrl,
    step: 'settings',
    missing: 'Type where you publish iterate-clevertap.js, or put the script into the HTML.',
    publish: 'Publish iterate-clevertap.js, and type its address.',
  };
  return [
    ...(from === 'address' && !inlinesSurvey(setup) ? [survey] : []),
    ...(packaging === 'linked' ? [script] : []),
    { name: 'endpoint', url: endpoint, step: 'settings', publish: 'Type the address of your own endpoint.' },
    { name: 'survey’s own page', url: link, step: 'settings', publish: 'Type the address of your own page.' },
  ];
}

/** Addresses that the script or a browser refuses, and those that only this machine can reach. */
export const addressProblems: ProblemFinder = (setup, { kind }) => {
  const addresses = addressesOf(setup, kind === 'address');
  const local = addresses.filter(({ url }) => loopback.test(url.trim()));
  return [...addresses.flatMap(problemOf), ...problemOfLocal(local)];
};

function problemOfLocal(local: readonly Address[]): readonly Problem[] {
  const [first] = local;
  if (!first) return [];
  const names = local.map(({ name }) => `the ${name}`);
  const list =
    names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)} are` : `${names[0]} is`;
  return [
    {
      severity: 'warning',
      step: first.step,
      message: `Nobody else can reach this machine, where ${list}.`,
      advice: local.map(({ publish }) => publish).join(' '),
    },
  ];
}

const loopback = /^https?:\/\/(localhost|127(\.\d+){3}|\[::1\])([:/]|$)/i;
const placeholder = /\{\{|\{%|@Profile - |@Event - /;

function problemOf({ name, url, step, missing }: Address): readonly Problem[] {
  const address = url.trim();
  if (address === '') {
    if (missing === undefined) return [];
    return [{ severity: 'error', step, message: `The ${name} has no address.`, advice: missing }];
  }
  if (placeholder.test(address)) {
    const message = `The ${name}’s address has a template tag in it.`;
    return [
      { severity: 'error', step, message, advice: 'Properties say who answers; addresses stay as they are.' },
    ];
  }
  if (loopback.test(address)) return [];
  if (/^https:\/\//i.test(address) && URL.canParse(address)) return [];
  const message = `The ${name}’s address is not an https: address: ${address}`;
  return [{ severity: 'error', step, message, advice: 'Browsers and the script take https: only.' }];
}
