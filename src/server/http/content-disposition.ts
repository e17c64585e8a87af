/** How a file is handed over under a name: saved, or shown where the browser can. Names of any script, written as RFC 8187 has it. */
export const attachment = (name: string): string => `attachment; filename*=UTF-8''${encoded(name)}`;
export const inline = (name: string): string => `inline; filename*=UTF-8''${encoded(name)}`;

// encodeURIComponent leaves signs alone that mean something in a header.
const encoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
