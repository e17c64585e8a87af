/** What the OpenAPI document says of the whole; operations and schemas come from the routes. */
export const openApiInfo = {
  openapi: '3.1.0',
  info: {
    title: 'Plumbline',
    version: '0.1.0',
    description:
      'The API of an information security management system whose conformity is computed, never typed. Every read takes `asOf`, the day whose end is looked at. Problems are answered as application/problem+json (RFC 9457).',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  components: {
    securitySchemes: {
      session: { type: 'apiKey' as const, in: 'cookie' as const, name: 'plumbline.session_token' },
    },
  },
  security: [{ session: [] }],
};
