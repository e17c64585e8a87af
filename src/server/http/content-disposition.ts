/** Returns the header value with which a file is saved under a name. Names in any script are encoded as in RFC 8187. */
export const attachment = (name: string): string => `attachment; filename*=UTF-8''${encoded(name)}`;
export const inline = (name: string): string => `inline; filename*=UTF-8''${encoded(name)}`;

// encodeURIComponent leaves some characters that have a meaning in headers.
const encoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
