import { notFound } from '#isms/kernel/values/problem.ts';
import type { App, ApplicationContext } from '../http/application.ts';
import { scimAddress } from './address.ts';
import { answer, refuse } from './scim-reply.ts';
import { documents, resourceTypes, schemaDocuments, serviceProviderConfig } from './discovery.ts';
import type { Kind } from './protocol/resources.ts';

/** Adds the routes by which directories discover what is supported (RFC 7644, 4). */
export function discoveryRoutes(scope: App, { url }: ApplicationContext, kinds: readonly Kind[]): void {
  const document = (path: string, make: (base: string) => object) =>
    scope.get(path, (request, reply) => answer(reply, make(scimAddress(request, url))));

  const catalogue = (path: string, make: (base: string) => readonly { readonly id: string }[]) => {
    document(path, (base) => documents(make(base)));
    scope.get<{ Params: { id: string } }>(`${path}/:id`, (request, reply) => {
      const one = make(scimAddress(request, url)).find(({ id }) => id === request.params.id);
      return one ? answer(reply, one) : refuse(reply, notFound(`${path.slice(1)}/${request.params.id}`));
    });
  };

  document('/ServiceProviderConfig', serviceProviderConfig);
  catalogue('/ResourceTypes', (base) => resourceTypes(kinds, base));
  catalogue('/Schemas', schemaDocuments);
}
