/** Something that goes wrong, and which tests let it: parts of their file's path and full name. */
export interface Fault {
  readonly fault: string;
  readonly expected: string;
  readonly tests?: readonly (readonly [file: string, name: RegExp])[];
  /** Why it is not let happen here. */
  readonly reason?: string;
}

const outbox = 'sinks/outbox';
const delivery = 'browser/delivery';
const arrives = 'arrives once';

/** Everything that may go wrong with an answer on its way, by where. */
export const faults: Readonly<Record<string, readonly Fault[]>> = {
  'Network and endpoint': [
    {
      fault: 'offline at the press, online later',
      expected: 'sent within 2 s of being online',
      tests: [['network-faults', /given offline/]],
    },
    {
      fault: 'the browser is wrong about being online',
      expected: 'tried all the same',
      tests: [['network-faults', /wrong about being/]],
    },
    {
      fault: 'no such host, no route',
      expected: arrives,
      tests: [['network-faults', /namenotresolved|addressunreachable/]],
    },
    {
      fault: 'connection refused, or reset',
      expected: arrives,
      tests: [
        [delivery, /is away for 20 seconds/],
        ['network-faults', /connectionreset/],
      ],
    },
    {
      fault: 'cut after the answer was stored',
      expected: 'stored once',
      tests: [[delivery, /then cuts the connection/]],
    },
    { fault: 'half a reply', expected: 'held', tests: [[delivery, /answers half/]] },
    {
      fault: '429 with a wait, in the body or a header',
      expected: 'waits as long',
      tests: [
        [delivery, /as long as the endpoint asks/],
        [outbox, /keeps to what the endpoint asks/],
      ],
    },
    {
      fault: '429 for 10 minutes',
      expected: '15 requests at most',
      tests: [[outbox, /in 10 minutes of 429/]],
    },
    {
      fault: '500 before or after it was stored',
      expected: 'stored once',
      tests: [[delivery, /endpoint that (stores and )?fails once/]],
    },
    { fault: '503 for a day', expected: '12 requests an hour at most', tests: [[outbox, /down for a day/]] },
    {
      fault: '400 for one answer of a batch',
      expected: 'the others arrive, it is set aside and reported',
      tests: [
        [delivery, /refuses a batch/],
        [outbox, /sets aside what is refused/],
      ],
    },
    {
      fault: '401',
      expected: 'sent again without the token',
      tests: [['browser/privacy', /token that is refused/]],
    },
    { fault: '403 of a firewall, later gone', expected: arrives, tests: [[delivery, /behind a firewall/]] },
    { fault: '404 during a deployment', expected: arrives, tests: [[delivery, /not deployed/]] },
    {
      fault: '409: the same answer is being stored',
      expected: arrives,
      tests: [[delivery, /busy with the same event/]],
    },
    {
      fault: '410: the survey is closed',
      expected: 'set aside and reported',
      tests: [['sinks/batch', /set aside after 410/]],
    },
    {
      fault: '413: too large',
      expected: 'tried one by one',
      tests: [[outbox, /too large goes on one by one/]],
    },
    {
      fault: 'redirected to another host',
      expected: 'never followed',
      tests: [[delivery, /redirects once/]],
    },
    {
      fault: '200 with a page, with nothing, with another id',
      expected: 'held',
      tests: [[delivery, /captive portal|answers nothing once|names another event/]],
    },
    {
      fault: 'every reply 30 s late',
      expected: 'acknowledged by the third try',
      tests: [[outbox, /always needs 30 seconds/]],
    },
    {
      fault: 'no reply at all',
      expected: 'given up after 10, 20, 45 s',
      tests: [
        [delivery, /never answers the first try/],
        [outbox, /limits of 10, 20, 40 and then 45/],
      ],
    },
    {
      fault: 'a reply that the page may not read',
      expected: 'held',
      tests: [[delivery, /origin may not read/]],
    },
    {
      fault: 'no reply that any page, or any app, may read',
      expected: 'stored once, said to be unsent, told to CleverTap',
      tests: [['network-faults', /no page may read|no app may read/]],
    },
    {
      fault: 'the page’s policy forbids the endpoint',
      expected: 'held, said to be unsent',
      tests: [['network-faults', /policy of a page/]],
    },
    {
      fault: 'an ad blocker',
      expected: 'tried seldom, said to be unsent',
      tests: [['network-faults', /are tried seldom|blockedbyclient/]],
    },
    {
      fault: '2 s of round trip, and losses',
      expected: arrives,
      tests: [['network-faults', /takes 2 seconds and loses some/]],
    },
    { fault: 'replies out of order', expected: arrives, tests: [[outbox, /replies in any order/]] },
    {
      fault: 'a proxy sends a request twice',
      expected: 'stored once',
      tests: [[delivery, /stores, then cuts/]],
    },
    {
      fault: 'an endpoint without encryption',
      expected: 'refused as a mistake in the tag',
      tests: [['config/parse-config', /endpoint that is not encrypted/]],
    },
  ],
  'Page and process': [
    {
      fault: 'frame removed in the task of the press, 300 ms away',
      expected: '20 of 20',
      tests: [['browser/leaving', /removed in the task of the press/]],
    },
    {
      fault: 'frame gets another document',
      expected: '5 of 5',
      tests: [['browser/leaving', /gets another document/]],
    },
    {
      fault: 'frame goes with all of the page',
      expected: '5 of 5',
      tests: [['browser/leaving', /goes with all of the page/]],
    },
    {
      fault: 'frame is only hidden',
      expected: arrives,
      tests: [['browser/leaving', /waits goes out when the page is hidden/]],
    },
    { fault: 'tab closed 0, 20, 200 ms after', expected: arrives, tests: [['gone-pages', /is closed/]] },
    { fault: 'navigation right after', expected: arrives, tests: [['gone-pages', /goes elsewhere/]] },
    { fault: 'renderer crash 0 to 200 ms after', expected: arrives, tests: [['gone-pages', /crashes/]] },
    {
      fault: 'browser killed, network down',
      expected: 'arrives after the restart',
      tests: [['browser/killed', /killed/]],
    },
    {
      fault: 'back/forward cache',
      expected: 'page restored, arrives once',
      tests: [['page-lifecycle', /arrives after Back/]],
    },
    { fault: 'tab frozen, discarded', expected: arrives, tests: [['page-lifecycle', /frozen/]] },
    {
      fault: 'the page ends between any two steps',
      expected: 'arrives from every one',
      tests: [[outbox, /ends at any step/]],
    },
    {
      fault: 'frame without origin removed at once',
      expected: '5 of 5',
      tests: [['browser/leaving', /has no origin/]],
    },
    {
      fault: 'an app’s message starts again (rotation)',
      expected: 'one response',
      tests: [['turned-phones', /./]],
    },
    {
      fault: 'hidden with five answers held',
      expected: 'one request with five',
      tests: [
        ['page-lifecycle', /goes out with all others in one request/],
        [outbox, /when the page is hidden/],
      ],
    },
    {
      fault: 'hidden with more than may be kept alive',
      expected: 'half of the allowance now, the rest later',
      tests: [
        ['browser/keepalive', /takes half/],
        [outbox, /32 KiB alive at most/],
      ],
    },
    {
      fault: 'the page uses the allowance up',
      expected: 'sent without at once',
      tests: [['browser/keepalive', /goes without/]],
    },
  ],
  Storage: [
    {
      fault: '`localStorage` throws, is null, is full, keeps nothing',
      expected: 'sent at once, kept in the database',
      tests: [['storage-faults', /localStorage is|storages/]],
    },
    {
      fault: 'full between two answers',
      expected: 'both arrive',
      tests: [['storage-faults', /took all room between/]],
    },
    {
      fault: 'the database throws, never opens, is of a later version, closes',
      expected: 'sent at once, kept in `localStorage`',
      tests: [['storage-faults', /database|indexedDB/]],
    },
    {
      fault: 'cleared by the page',
      expected: 'arrives from the page',
      tests: [['storage-faults', /cleared what was kept/]],
    },
    {
      fault: 'torn, foreign, newer, old, hostile entries',
      expected: 'their neighbours arrive',
      tests: [
        ['storage-faults', /not ours to read/],
        ['hostile-storage', /./],
        ['model/fuzz', /whatever it is/],
      ],
    },
    {
      fault: 'four tabs with 400 answers each',
      expected: '1,600 of 1,600',
      tests: [['four-tabs', /none of their answers/]],
    },
    {
      fault: 'a tab dies that holds a lease',
      expected: '–',
      reason: 'there are no leases: the id makes repeats harmless',
    },
    {
      fault: 'removing after the acknowledgement fails',
      expected: 'not sent again by the page',
      tests: [['storage-faults', /forgets nothing/]],
    },
    {
      fault: 'entries of another version of the script',
      expected: 'left alone',
      tests: [['storage-faults', /not ours to read/]],
    },
  ],
  'Clock and chance': [
    {
      fault: 'clock a year ahead or behind, or standing still',
      expected: 'later answers outrank earlier ones',
      tests: [['sinks/delivery', /where the clock/]],
    },
    {
      fault: 'a laptop sleeps through a wait',
      expected: 'tried on waking',
      tests: [[outbox, /slept through the wait/]],
    },
    {
      fault: 'no randomness at all',
      expected: 'other ids all the same',
      tests: [['response-id', /no randomness/]],
    },
  ],
  CleverTap: [
    {
      fault: 'SDK absent, a stub, late',
      expected: 'told with the next event',
      tests: [
        ['late-sdk', /./],
        ['host-changes', /an SDK/],
      ],
    },
    {
      fault: 'SDK throws, once or always',
      expected: 'told again, the survey goes on',
      tests: [['sinks/delivery', /threw at|always throws/]],
    },
    {
      fault: 'an event brings a campaign that replaces the frame',
      expected: arrives,
      tests: [['host-changes', /second campaign/]],
    },
    { fault: 'bridges that take texts only', expected: 'texts', tests: [['in-app', /./]] },
    {
      fault: 'opted out',
      expected: 'nothing told, no id in the body',
      tests: [['host-changes', /opted out/]],
    },
    {
      fault: 'crash between telling CleverTap and noting it',
      expected: '–',
      reason: 'nothing is noted: an answer is told in the task of its press',
    },
  ],
  Person: [
    {
      fault: 'double click, Enter held down',
      expected: 'answered once',
      tests: [['browser/keyboard', /double|held/]],
    },
    {
      fault: 'goes back and changes an answer 20 times',
      expected: 'the last counts',
      tests: [
        ['sinks/delivery', /each change of an answer/],
        [delivery, /was changed counts as it was last/],
      ],
    },
    {
      fault: 'types anything at all',
      expected: 'arrives as it is',
      tests: [
        ['random-text', /./],
        ['hostile-texts', /./],
      ],
    },
    {
      fault: 'closes at any question',
      expected: 'the answers so far arrive',
      tests: [
        ['host-changes', /answers so far/],
        ['parting', /./],
      ],
    },
    {
      fault: 'another person logs in',
      expected: 'held answers stay the first one’s',
      tests: [
        ['browser/privacy', /earlier page left/],
        [outbox, /never with its token/],
      ],
    },
  ],
  Page: [
    {
      fault: 'a patched platform',
      expected: 'answered, arrives as it is',
      tests: [['hostile-pages', /environment/]],
    },
    { fault: 'the script runs twice', expected: 'one survey', tests: [['browser/embed', /runs twice/]] },
    {
      fault: 'the script comes a minute late',
      expected: 'the survey is asked',
      tests: [['odd-pages', /a minute after/]],
    },
    {
      fault: 'the page removes, moves, copies or empties the survey',
      expected: 'answers arrive',
      tests: [['odd-pages', /moves it|copies it|removes it|empties it|writes itself/]],
    },
    {
      fault: 'a frozen `Object.prototype`, another `window`',
      expected: 'answered',
      tests: [['odd-pages', /frozen everything|another window/]],
    },
  ],
};
