import {
  advancedBuilderCampaign,
  bannerCampaign,
  boxCampaign,
  exitIntentCampaign,
  interstitialCampaign,
  nativeDisplayCampaign,
  type Campaign,
} from './campaigns';
import { snippet } from './snippet';

/** Where a survey can appear. The first six are CleverTap's web campaigns. */
export const surfaces = [
  'box',
  'banner',
  'interstitial',
  'advanced-builder',
  'exit-intent',
  'native-display',
  'android',
  'ios',
  'plain',
] as const;
export type Surface = (typeof surfaces)[number];

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

/** CleverTap fills its campaign macro in these only. */
const fillsCampaign: readonly Surface[] = ['box', 'banner', 'interstitial', 'exit-intent'];

/** The HTML as somebody would paste it, template tags already replaced with this person's values. */
export function scenarioSnippet(scenario: Scenario, origin: string): string {
  return snippet({
    survey: `${origin}/surveys/${scenario.survey}.json`,
    endpoint: `${origin}/responses`,
    scriptUrl: `${origin}/iterate-clevertap.js`,
    ...(fillsCampaign.includes(scenario.surface) ? { campaign: '##campaignId_batchId##' } : {}),
    properties: {
      user_email: scenario.email,
      ...(scenario.property === '' ? {} : { [scenario.property]: scenario.value }),
    },
  });
}

const builders = {
  box: boxCampaign,
  banner: bannerCampaign,
  interstitial: interstitialCampaign,
  'advanced-builder': advancedBuilderCampaign,
  'exit-intent': exitIntentCampaign,
} as const;

/** What CleverTap would answer a page view of the shop with. */
export function scenarioCampaigns(page: URL): readonly Campaign[] {
  if (!page.searchParams.has('surface')) return [];
  const scenario = readScenario(page.searchParams);
  const campaign = {
    id: '101_20260101',
    html: scenarioSnippet(scenario, page.origin),
    preview: scenario.preview,
  };
  if (scenario.surface === 'native-display') return [nativeDisplayCampaign({ ...campaign, slot: '#slot' })];
  if (scenario.surface === 'android' || scenario.surface === 'ios' || scenario.surface === 'plain') return [];
  return [builders[scenario.surface](campaign)];
}
