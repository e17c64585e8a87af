import { accessSync, constants } from 'node:fs';
import { z } from 'zod';
import { shortestSecret } from './installation-secret.ts';

const port = z.coerce.number({ error: 'must be a port from 0 to 65535' }).int().min(0).max(65_535);
const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must be a PostgreSQL address such as postgres://user@host/database',
});

// The names stand for networks that are not routed on the internet.
const proxy = z.union([
  z.enum(['loopback', 'linklocal', 'uniquelocal']),
  z.ipv4(),
  z.ipv6(),
  z.cidrv4(),
  z.cidrv6(),
]);
const proxies = z
  .string()
  .refine((text) => text.split(',').every((each) => proxy.safeParse(each.trim()).success), {
    error: 'must be addresses or networks with commas between them, such as 10.0.3.7, 192.0.2.0/24',
  });

// Only its origin, since pages, cookies and links all begin at the root.
const publicUrl = z
  .url({
    protocol: /^https?$/,
    error: 'must be the address people open, such as https://isms.example.org',
  })
  .refine((url) => (URL.parse(url)?.pathname ?? '/') === '/', {
    error: 'must have no path: the application is served at the root of its address',
  })
  .transform((url) => new URL(url).origin);

// It includes credentials and port: smtps://user:password@mail.example.org:465.
const smtpUrl = z.url({
  protocol: /^smtps?$/,
  error: 'must be the address of a mail server such as smtps://user:password@mail.example.org',
});

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

const environment = z.object({
  PLUMBLINE_HOST: z.string().default('127.0.0.1'),
  PLUMBLINE_PORT: port.default(8600),
  PLUMBLINE_DATA: z.string().min(1).default('data'),
  PLUMBLINE_URL: publicUrl.optional(),
  PLUMBLINE_PROXIES: proxies.default('loopback, linklocal, uniquelocal'),
  PLUMBLINE_SECRET: z
    .string()
    .min(shortestSecret, { error: `must have at least ${shortestSecret} characters` })
    .optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_MIGRATION_URL: postgresUrl.optional(),
  PLUMBLINE_ADMIN_EMAIL: z.email({ error: 'must be an e-mail address' }).optional(),
  PLUMBLINE_ADMIN_PASSWORD: z.string().min(12, { error: 'must have at least 12 characters' }).optional(),
  PLUMBLINE_METRICS_TOKEN: z.string().min(16, { error: 'must have at least 16 characters' }).optional(),
  PLUMBLINE_SMTP_URL: smtpUrl.optional(),
  PLUMBLINE_MAIL_FROM: z.email({ error: 'must be an e-mail address' }).optional(),
  PLUMBLINE_OIDC_ISSUER: z
    .url({
      protocol: /^https?$/,
      error: 'must be the address of the issuer, such as https://login.example.org',
    })
    .optional(),
  PLUMBLINE_OIDC_CLIENT_ID: z.string().optional(),
  PLUMBLINE_OIDC_CLIENT_SECRET: z.string().optional(),
  PLUMBLINE_OIDC_NAME: z.string().max(60).default('your organisation'),
  PLUMBLINE_OIDC_EMAIL: z
    .enum(['verified', 'trusted'], { error: 'must be verified or trusted' })
    .default('verified'),
  PLUMBLINE_SAML_METADATA: z
    .string()
    .refine(isReadable, { error: 'must be a file that can be read' })
    .optional(),
  PLUMBLINE_SAML_NAME: z.string().max(60).default('your organisation'),
  PLUMBLINE_TODAY: z.iso.date({ error: 'must be the day it is, such as 2026-09-30' }).optional(),
  PLUMBLINE_LOG: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], {
      error: 'must be debug, info, warn, error or silent',
    })
    .default('info'),
});

/** The settings of one process, from its environment. The README describes each variable. */
export type Configuration = z.infer<typeof environment>;

/** The variables of each topic, for texts that name them. */
export const variables = {
  mail: ['PLUMBLINE_SMTP_URL', 'PLUMBLINE_MAIL_FROM'],
  oidc: [
    'PLUMBLINE_OIDC_ISSUER',
    'PLUMBLINE_OIDC_CLIENT_ID',
    'PLUMBLINE_OIDC_CLIENT_SECRET',
    'PLUMBLINE_OIDC_NAME',
    'PLUMBLINE_OIDC_EMAIL',
  ],
  saml: ['PLUMBLINE_SAML_METADATA', 'PLUMBLINE_SAML_NAME'],
} as const satisfies Readonly<Record<string, readonly (keyof Configuration)[]>>;

/** Reads the environment at start. Returns one line for each invalid variable, or the configuration. */
export function readConfiguration(variables: NodeJS.ProcessEnv): Configuration | readonly string[] {
  // An empty variable counts as unset: shells and compose files leave them behind.
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const given = environment.safeParse(set);
  if (!given.success) return given.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  const { PLUMBLINE_OIDC_ISSUER, PLUMBLINE_OIDC_CLIENT_ID, PLUMBLINE_OIDC_CLIENT_SECRET } = given.data;
  const oidc = [PLUMBLINE_OIDC_ISSUER, PLUMBLINE_OIDC_CLIENT_ID, PLUMBLINE_OIDC_CLIENT_SECRET];
  if (oidc.some((each) => each === undefined) && oidc.some((each) => each !== undefined))
    return [
      'PLUMBLINE_OIDC_ISSUER, PLUMBLINE_OIDC_CLIENT_ID and PLUMBLINE_OIDC_CLIENT_SECRET belong together: set all or none',
    ];
  if ((given.data.PLUMBLINE_SMTP_URL === undefined) !== (given.data.PLUMBLINE_MAIL_FROM === undefined))
    return ['PLUMBLINE_SMTP_URL and PLUMBLINE_MAIL_FROM belong together: set both or neither'];
  const { PLUMBLINE_ADMIN_EMAIL: email, PLUMBLINE_ADMIN_PASSWORD: password } = given.data;
  if ((email === undefined) !== (password === undefined))
    return ['PLUMBLINE_ADMIN_EMAIL and PLUMBLINE_ADMIN_PASSWORD belong together: set both or neither'];
  return given.data;
}
