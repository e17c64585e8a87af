import type { FastifyRequest } from 'fastify';

/** Where directories find everything, below the address of the installation. */
export const scimPath = '/scim/v2';

/** The base address of SCIM as whoever asks reaches it, unless the installation knows its own. */
export const scimAddress = ({ protocol, host }: FastifyRequest, url: string | undefined): string =>
  `${url?.replace(/\/+$/, '') ?? `${protocol}://${host}`}${scimPath}`;
