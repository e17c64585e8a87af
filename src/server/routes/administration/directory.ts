import { administratorOf } from '../../administration/administrator-check.ts';
import type { App, ApplicationContext } from '../../http/application.ts';
import { directoryShape } from '../../contract/directory.ts';
import { directoryAnswer } from '../../scim/directory-answer.ts';
import { houseOf } from '../../http/reply.ts';
import { scimAddress } from '../../scim/address.ts';

/** Adds the route that describes the connected directory. An action sets the role that a group gives. */
export function directoryRoutes(app: App, { url }: ApplicationContext): void {
  app.get(
    '/api/administration/directory',
    {
      schema: {
        tags: ['Administration'],
        summary: 'The directory that provisions people: where it connects, and what it has made',
        response: { 200: directoryShape },
      },
    },
    async (request) => {
      administratorOf(request, 'directory');
      const { reader } = await houseOf(request).now();
      return { address: scimAddress(request, url), ...directoryAnswer(reader) };
    },
  );
}
