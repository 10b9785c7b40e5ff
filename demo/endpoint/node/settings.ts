import { z } from 'zod';

/** What an endpoint is told at its start. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Of a PostgreSQL server; absent: PGlite in `folder`, or in memory where that is `memory:`. */
  readonly databaseUrl?: string | undefined;
  readonly folder: string;
  /** Folder of survey documents; absent: answers to any survey are taken. */
  readonly surveys?: string | undefined;
  readonly adminToken?: string | undefined;
  readonly identitySecret?: string | undefined;
  /** Requests of one address in a minute; 0 for any number. */
  readonly rateLimit: number;
  /** Proxies in front that each add an address to `X-Forwarded-For`. */
  readonly proxies: number;
  readonly clevertap?:
    { readonly projectId: string; readonly passcode: string; readonly origin: string } | undefined;
  /** Requests to CleverTap at a time. */
  readonly relayRequests: number;
  /** Seconds until an answer that a process took to send and never spoke of again is sent by another. */
  readonly relayLease: number;
}

/** A variable is missing or wrong; the message says which, and what it should be. */
export class SettingsError extends Error {}

const whole = (least: number, most: number, usual: number) =>
  z.preprocess(
    (text) => (text === undefined ? usual : Number(text)),
    z
      .int(`should be a whole number`)
      .min(least, `should be ${least} at least`)
      .max(most, `should be ${most} at most`),
  );

const secret = (least: number) =>
  z.string().min(least, `should have ${least} characters at least`).optional();

/** CleverTap's data centres. @see https://developer.clevertap.com/docs/common-api-components */
const regions = ['in1', 'us1', 'sg1', 'eu1', 'aps3', 'mec1'] as const;

const variables = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: whole(0, 65_535, 8080),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'should begin with postgresql://')
    .optional(),
  DATA: z.string().default('.endpoint-data'),
  SURVEYS: z.string().optional(),
  ADMIN_TOKEN: secret(16),
  IDENTITY_SECRET: secret(32),
  RATE_LIMIT: whole(0, 1_000_000, 1200),
  TRUSTED_PROXIES: whole(0, 10, 0),
  RELAY_REQUESTS: whole(1, 15, 5),
  RELAY_LEASE: whole(1, 3600, 120),
  CLEVERTAP_PROJECT_ID: z.string().optional(),
  CLEVERTAP_PASSCODE: z.string().optional(),
  CLEVERTAP_REGION: z.enum(regions, `should be one of ${regions.join(', ')}`).optional(),
  CLEVERTAP_ORIGIN: z.url('should be a URL').optional(),
});

type Variables = z.infer<typeof variables>;

function clevertapOf(given: Variables): Settings['clevertap'] {
  const { CLEVERTAP_PROJECT_ID, CLEVERTAP_PASSCODE, CLEVERTAP_REGION, CLEVERTAP_ORIGIN } = given;
  const needed = { CLEVERTAP_PROJECT_ID, CLEVERTAP_PASSCODE, CLEVERTAP_REGION };
  if (!Object.values(needed).some(Boolean)) return undefined;
  for (const [name, value] of Object.entries(needed))
    if (!value)
      throw new SettingsError(
        `${name} is missing; to tell CleverTap takes ${Object.keys(needed).join(', ')}`,
      );
  return {
    projectId: String(CLEVERTAP_PROJECT_ID),
    passcode: String(CLEVERTAP_PASSCODE),
    origin: CLEVERTAP_ORIGIN ?? `https://${CLEVERTAP_REGION}.api.clevertap.com`,
  };
}

/**
 * Reads the environment; an empty variable is an absent one.
 * @throws {SettingsError} When a variable is missing or wrong. What it holds is not repeated: it may be a secret.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const { data, error } = variables.safeParse(given);
  if (!data)
    throw new SettingsError(
      error.issues.map(({ path, message }) => `${path.join('')} ${message}`).join('; '),
    );
  return {
    host: data.HOST,
    port: data.PORT,
    databaseUrl: data.DATABASE_URL,
    folder: data.DATA,
    surveys: data.SURVEYS,
    adminToken: data.ADMIN_TOKEN,
    identitySecret: data.IDENTITY_SECRET,
    rateLimit: data.RATE_LIMIT,
    proxies: data.TRUSTED_PROXIES,
    clevertap: clevertapOf(data),
    relayRequests: data.RELAY_REQUESTS,
    relayLease: data.RELAY_LEASE,
  };
}
