import { z } from 'zod';

/** The supported schemas of the protocol (RFC 7643, 4 and 8.7). */
export const schemas = {
  user: 'urn:ietf:params:scim:schemas:core:2.0:User',
  group: 'urn:ietf:params:scim:schemas:core:2.0:Group',
  enterprise: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
} as const;

/** The characteristics of an attribute that differ from the defaults. */
interface Characteristics {
  readonly caseExact?: true;
  readonly uniqueness?: 'server';
  readonly mutability?: 'readOnly';
}

const longest = 1000;
const text = (description: string, more: Characteristics = {}) =>
  z
    .string({ error: ({ input }) => (input === undefined ? 'is missing' : 'must be text') })
    .max(longest, { error: `must have at most ${longest} characters` })
    .meta({ description, ...more });

// Some directories send booleans as text.
const flag = (description: string) =>
  z
    .preprocess(
      (value) =>
        typeof value === 'string' ? ({ true: true, false: false }[value.toLowerCase()] ?? value) : value,
      z.boolean({ error: 'must be true or false' }),
    )
    .meta({ description });

const listOf = <S extends z.ZodType>(entry: S, most: number, description: string) =>
  z
    .preprocess(
      (value) => (Array.isArray(value) || value === undefined ? value : [value]),
      z
        .array(entry, { error: 'must be a list' })
        .max(most, { error: `must have at most ${most.toLocaleString('en')} entries` }),
    )
    .meta({ description });

// A manager may be sent as an object, as an id, or as a list of one.
const asOne = (value: unknown): unknown => {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' ? { value: one } : one;
};

const externalId = text('The id the directory has for it.', { caseExact: true }).optional();

const linked = (what: string) =>
  z.object({
    value: text(`The id of the ${what}.`, { caseExact: true }),
    display: text('What it is called.', { mutability: 'readOnly' }).optional(),
    $ref: text('Where it is.', { mutability: 'readOnly' }).optional(),
    type: text('User, Group, or how it came about.').optional(),
  });

/** The stored attributes of a user. Others are ignored, as the protocol allows. */
export const userShape = z.object({
  externalId,
  userName: text('What the directory calls them: as a rule, the address with which they sign in.', {
    uniqueness: 'server',
  }),
  name: z
    .object({
      formatted: text('The whole name.').optional(),
      familyName: text('The family name.').optional(),
      givenName: text('The given name.').optional(),
    })
    .meta({ description: 'The name in its parts.' })
    .optional(),
  displayName: text('The name as colleagues know it.').optional(),
  title: text('What they do, such as head of cloud operations.').optional(),
  active: flag(
    'Whether they may sign in. Without it, sessions and keys of theirs are worth nothing at once.',
  ).optional(),
  emails: listOf(
    z.object({
      value: text('The address.'),
      type: text('Which address it is; work comes first where none is primary.').optional(),
      primary: flag('Whether it is the one that counts.').optional(),
    }),
    50,
    'E-mail addresses. One is kept: the primary one, or that of work.',
  ).optional(),
  groups: listOf(linked('group'), 10_000, 'The groups they are in.')
    .meta({ mutability: 'readOnly' })
    .optional(),
  [schemas.enterprise]: z
    .object({
      department: text('The unit they work in, where one of that name is on record.').optional(),
      manager: z
        .preprocess(
          asOne,
          z.object({
            value: text('The id of the user who leads them.', { caseExact: true }),
            displayName: text('What they are called.', { mutability: 'readOnly' }).optional(),
            $ref: text('Where they are.', { mutability: 'readOnly' }).optional(),
          }),
        )
        .meta({ description: 'Who leads them, where that user is known here.' })
        .optional(),
    })
    .optional(),
});

export const mostMembers = 10_000;

/** The stored attributes of a group. The role it gives is set in Plumbline and is not among them. */
export const groupShape = z.object({
  externalId,
  displayName: text('What the directory calls it.', { uniqueness: 'server' }),
  members: listOf(linked('user'), mostMembers, 'Who is in it. Groups within groups are not kept.').optional(),
});

export type User = z.infer<typeof userShape>;
export type Group = z.infer<typeof groupShape>;

/** Attributes of the protocol that are not stored. A change to one of them is no error. */
export const ignored: ReadonlySet<string> = new Set(
  [
    'schemas',
    'id',
    'meta',
    'nickName',
    'profileUrl',
    'userType',
    'preferredLanguage',
    'locale',
    'timezone',
    'password',
    'phoneNumbers',
    'ims',
    'photos',
    'addresses',
    'entitlements',
    'roles',
    'x509Certificates',
    'employeeNumber',
    'costCenter',
    'organization',
    'division',
  ].map((name) => name.toLowerCase()),
);
