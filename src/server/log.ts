import type { FastifyServerOptions } from 'fastify';
import type { Configuration } from './configuration.ts';

type Logger = NonNullable<FastifyServerOptions['logger']>;

/** How requests are logged: what was asked for and by whom, never what it held. Searches and one-time links are in queries. */
export const loggerFor = (level: Configuration['PLUMBLINE_LOG']): Logger =>
  level === 'silent'
    ? false
    : {
        level,
        serializers: {
          req: ({ method, url, ip }) => ({ method, path: url.split('?', 1)[0], from: ip }),
        },
      };
