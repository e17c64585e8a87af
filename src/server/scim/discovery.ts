import { described } from './protocol/schema-description.ts';
import { mostResults } from './protocol/listing.ts';
import type { Kind } from './protocol/resources.ts';

const meta = (resourceType: string, location: string) => ({ resourceType, location });

/** Returns the supported parts of the protocol (RFC 7643, 5). */
export const serviceProviderConfig = (base: string) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: mostResults },
  changePassword: { supported: false },
  sort: { supported: true },
  etag: { supported: true },
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'Key of a directory',
      description: 'A key that an ISMS manager makes for the directory, sent as a bearer token.',
      primary: true,
    },
  ],
  meta: meta('ServiceProviderConfig', `${base}/ServiceProviderConfig`),
});

export const resourceTypes = (kinds: readonly Kind[], base: string) =>
  kinds.map(({ name, endpoint, description, schema, extensions }) => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
    id: name,
    name,
    endpoint: `/${endpoint}`,
    description,
    schema,
    ...(extensions.length > 0 && {
      schemaExtensions: extensions.map((each) => ({ schema: each, required: false })),
    }),
    meta: meta('ResourceType', `${base}/ResourceTypes/${name}`),
  }));

export const schemaDocuments = (base: string) =>
  Object.entries(described).map(([id, schema]) => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
    id,
    ...schema,
    meta: meta('Schema', `${base}/Schemas/${id}`),
  }));

/** Returns such documents as a complete list. */
export const documents = (resources: readonly object[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults: resources.length,
  itemsPerPage: resources.length,
  startIndex: 1,
  Resources: resources,
});
