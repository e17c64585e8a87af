import type { FastifyRequest } from 'fastify';

/** The path of all SCIM resources, below the address of the installation. */
export const scimPath = '/scim/v2';

/** Returns the base address of SCIM: that of the configured URL, else as the request reached it. */
export const scimAddress = ({ protocol, host }: FastifyRequest, url: string | undefined): string =>
  `${url?.replace(/\/+$/, '') ?? `${protocol}://${host}`}${scimPath}`;
