import { access } from '#isms/across/access-settings.ts';
import { organisation } from '#isms/across/organisation.ts';
import { namesOf } from '#isms/across/setting.ts';
import { administratorOf } from '../../administration/administrator-check.ts';
import { variables } from '../../installation/configuration.ts';
import type { App, ApplicationContext } from '../../http/application.ts';
import { signInSettingsShape } from '../../contract/sign-in.ts';
import { longestPassword, shortestPassword } from '../../contract/credentials.ts';
import { isInstallationAdministrator } from '../../administration/installation-administrator.ts';
import { houseOf } from '../../http/reply.ts';

/**
 * Adds the route that describes the ways to sign in. Requirements are settings of the organisation, changed in its
 * record.
 */
export function signInSettingsRoutes(app: App, { services, accountService }: ApplicationContext): void {
  app.get(
    '/api/administration/sign-in',
    {
      schema: {
        tags: ['Administration'],
        summary: 'The ways to sign in, and what is asked of whoever does',
        response: { 200: signInSettingsShape },
      },
    },
    async (request) => {
      administratorOf(request, 'sign-in');
      const [record] = (await houseOf(request).now()).reader.all(organisation);
      const { oidc, saml } = variables;
      return {
        password: { shortest: shortestPassword, longest: longestPassword },
        ways: [...accountService.providers.ways],
        settings: {
          register: organisation.key,
          ...(record && { record: record.id }),
          fields: namesOf(access),
        },
        ...((await isInstallationAdministrator(request, services)) && {
          installation: {
            variables: { oidc: [...oidc], saml: [...saml] },
            arrangements: [...accountService.providers.arrangements],
          },
        }),
      };
    },
  );
}
