import { z } from 'zod';
import { groupShape, schemas, userShape } from './attributes.ts';

/** A JSON Schema with the characteristics of attributes. */
interface Told {
  readonly type?: string;
  readonly description?: string;
  readonly caseExact?: true;
  readonly uniqueness?: 'server';
  readonly mutability?: 'readOnly';
  readonly properties?: Readonly<Record<string, Told>>;
  readonly required?: readonly string[];
  readonly items?: Told;
}

/** An attribute as a schema document describes it (RFC 7643, 7). */
export interface Attribute {
  readonly name: string;
  readonly type: 'string' | 'boolean' | 'complex' | 'reference';
  readonly multiValued: boolean;
  readonly description: string;
  readonly required: boolean;
  readonly mutability: 'readWrite' | 'readOnly';
  readonly returned: 'default';
  readonly caseExact?: boolean;
  readonly uniqueness?: 'none' | 'server';
  readonly referenceTypes?: readonly string[];
  readonly subAttributes?: readonly Attribute[];
}

const told = (shape: z.ZodType): Told => z.toJSONSchema(shape, { io: 'output' }) as Told;

function attributeOf(name: string, said: Told, required: boolean): Attribute {
  const one = said.items ?? said;
  const type = one.properties ? 'complex' : one.type === 'boolean' ? 'boolean' : 'string';
  return {
    name,
    type: name === '$ref' ? 'reference' : type,
    multiValued: said.items !== undefined,
    description: said.description ?? '',
    required,
    mutability: said.mutability ?? 'readWrite',
    returned: 'default',
    ...(type === 'string' && { caseExact: said.caseExact ?? false, uniqueness: said.uniqueness ?? 'none' }),
    ...(name === '$ref' && { referenceTypes: ['User', 'Group'] }),
    ...(type === 'complex' && { subAttributes: attributesIn(one) }),
  };
}

const attributesIn = ({ properties = {}, required = [] }: Told): readonly Attribute[] =>
  Object.entries(properties)
    .filter(([name]) => name !== 'externalId' && !name.startsWith('urn:'))
    .map(([name, said]) => attributeOf(name, said, required.includes(name)));

const user = told(userShape);

/** The stored attributes by schema, without those that all resources have. */
export const described = {
  [schemas.user]: { name: 'User', description: 'People', attributes: attributesIn(user) },
  [schemas.enterprise]: {
    name: 'EnterpriseUser',
    description: 'Where people belong',
    attributes: attributesIn(user.properties?.[schemas.enterprise] ?? {}),
  },
  [schemas.group]: {
    name: 'Group',
    description: 'Groups of people',
    attributes: attributesIn(told(groupShape)),
  },
} as const;

/** An attribute that every resource has, but no schema document lists. */
const common: Attribute = {
  name: 'externalId',
  type: 'string',
  multiValued: false,
  description: '',
  required: false,
  mutability: 'readWrite',
  returned: 'default',
};

const byName = (attributes: readonly Attribute[]): ReadonlyMap<string, Attribute> =>
  new Map(attributes.map((attribute) => [attribute.name.toLowerCase(), attribute]));

/** Returns the attributes of a kind of resource and of its extensions, by names in lower case. */
export function attributesOf(schema: string, extensions: readonly string[]) {
  const own = described[schema as keyof typeof described];
  return {
    core: byName([...own.attributes, common]),
    extensions: new Map(
      extensions.map((urn) => [urn, byName(described[urn as keyof typeof described].attributes)]),
    ),
  };
}

export type Attributes = ReturnType<typeof attributesOf>;
