import type { Campaign } from './campaigns';
import { snippet } from './snippet';
import { campaignsOn, fillsCampaign, surfaces, type Surface } from './surfaces';

/** The releases of CleverTap's web SDK that the demo can run. */
export const sdkVersions = ['2.5.2', '1.17.1'] as const;

/** Everything a person can choose in the playground; it lives in the address. */
export interface Scenario {
  readonly surface: Surface;
  readonly sdk: (typeof sdkVersions)[number];
  /** Name of a file in `surveys`, without its ending. */
  readonly survey: string;
  readonly email: string;
  /** One user property as CleverTap would fill it: its name in Iterate's grammar, and its value. */
  readonly property: string;
  readonly value: string;
  /** As in CleverTap's preview. */
  readonly preview: boolean;
}

const isOneOf = <Choice extends string>(choices: readonly Choice[], value: string | null): value is Choice =>
  choices.some((choice) => choice === value);

/** What an address asks for; whatever it leaves out or misspells has a default. */
export function readScenario(query: URLSearchParams): Scenario {
  const surface = query.get('surface');
  const sdk = query.get('sdk');
  return {
    surface: isOneOf(surfaces, surface) ? surface : 'box',
    sdk: isOneOf(sdkVersions, sdk) ? sdk : '2.5.2',
    survey: query.get('survey') ?? 'onboarding',
    email: query.get('email') ?? 'maya@example.com',
    property: query.get('property') ?? 'user_plan',
    value: query.get('value') ?? 'Trial',
    preview: query.get('preview') === 'on',
  };
}

/** The address that `readScenario` reads. */
export const writeScenario = (scenario: Scenario): URLSearchParams =>
  new URLSearchParams({
    surface: scenario.surface,
    sdk: scenario.sdk,
    survey: scenario.survey,
    email: scenario.email,
    property: scenario.property,
    value: scenario.value,
    ...(scenario.preview ? { preview: 'on' } : {}),
  });

/** The HTML as somebody would paste it, template tags already replaced with this person's values. */
export function scenarioSnippet(scenario: Scenario, origin: string): string {
  return snippet({
    survey: `${origin}/surveys/${scenario.survey}.json`,
    endpoint: `${origin}/responses`,
    scriptUrl: `${origin}/iterate-clevertap.js`,
    ...(fillsCampaign(scenario.surface) ? { campaign: '##campaignId_batchId##' } : {}),
    properties: {
      user_email: scenario.email,
      ...(scenario.property === '' ? {} : { [scenario.property]: scenario.value }),
    },
  });
}

/** What CleverTap would answer a page view of the shop with. */
export function scenarioCampaigns(page: URL): readonly Campaign[] {
  if (!page.searchParams.has('surface')) return [];
  const scenario = readScenario(page.searchParams);
  return campaignsOn(scenario.surface, {
    html: scenarioSnippet(scenario, page.origin),
    preview: scenario.preview,
  });
}
