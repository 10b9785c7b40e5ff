import { fillsCampaign } from '../../surfaces';
import { those, type ProblemFinder } from './problem';

/** Set-ups in which answers get lost, or nobody can tell where they belong. */
export const deliveryProblems: ProblemFinder = (setup, { name, kind }) => {
  const { endpoint, clevertap, campaign, storage, place } = setup;
  if (kind === 'address') return [];
  const hasEndpoint = endpoint.trim() !== '';
  return those(
    isRelayed(endpoint) &&
      clevertap !== 'off' && {
        severity: 'error',
        step: 'settings',
        message: 'Both the message and the endpoint would tell CleverTap: each answer counts twice.',
        advice: 'Choose “Nothing” to CleverTap, or leave “?relay=clevertap” out of the endpoint’s address.',
      },
    !hasEndpoint &&
      clevertap === 'off' && {
        severity: 'error',
        step: 'settings',
        message: 'No endpoint and nothing to CleverTap: no answer is kept anywhere.',
        advice: 'Type the address of an endpoint, or let CleverTap have events or properties.',
      },
    !hasEndpoint &&
      clevertap !== 'off' &&
      place === 'plain' && {
        severity: 'warning',
        step: 'settings',
        message: 'Without an endpoint a page keeps answers only where CleverTap’s SDK runs in it.',
        advice: 'Type the address of an endpoint.',
      },
    fillsCampaign(place) &&
      campaign === 'off' && {
        severity: 'warning',
        step: 'settings',
        message: `CleverTap would fill in the campaign of ${name}, but the HTML does not ask for it.`,
        advice: 'Switch the campaign on, and reports can tell one campaign from another.',
      },
    hasEndpoint &&
      storage === 'none' && {
        severity: 'warning',
        step: 'settings',
        message: 'Nothing is kept on the device: an answer given without network is lost with the page.',
        advice: 'Choose “until acknowledged”, unless nothing may be stored.',
      },
  );
};

/** Whether the endpoint is asked to tell CleverTap itself. */
const isRelayed = (endpoint: string) =>
  URL.canParse(endpoint) && new URL(endpoint).searchParams.get('relay') === 'clevertap';
