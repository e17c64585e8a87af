/** A browser that keeps cookies by host and follows redirects, for tests across sites. */
export class Visitor {
  readonly #cookies = new Map<string, Map<string, string>>();

  /** Requests a page and follows every redirect. Returns the last response. */
  async go(address: string, init: RequestInit = {}): Promise<{ url: string; status: number; text: string }> {
    let url = new URL(address);
    let asked = init;
    for (let hops = 0; hops < 12; hops += 1) {
      const jar = this.#jar(url);
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(url, {
        ...asked,
        redirect: 'manual',
        headers: { ...(asked.headers as Record<string, string>), cookie },
      });
      for (const set of answer.headers.getSetCookie()) {
        const [pair = ''] = set.split(';', 1);
        const at = pair.indexOf('=');
        if (/max-age=0|expires=Thu, 01 Jan 1970/i.test(set)) jar.delete(pair.slice(0, at));
        else jar.set(pair.slice(0, at), pair.slice(at + 1));
      }
      const next = answer.headers.get('location');
      if (next === null) return { url: url.href, status: answer.status, text: await answer.text() };
      url = new URL(next, url);
      asked = {};
    }
    throw new Error(`redirected for ever: ${url.href}`);
  }

  /** Fills in the only form of a page and sends it. */
  submit(page: { url: string; text: string }, fields: Readonly<Record<string, string>>) {
    const action = /<form[^>]*action="([^"]+)"/.exec(page.text)?.[1] ?? page.url;
    const given = [
      ...page.text.matchAll(/<input[^>]*type="hidden"[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g),
    ].map(([, name = '', value = '']) => [name, decoded(value)]);
    return this.go(new URL(decoded(action), page.url).href, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams([...given, ...Object.entries(fields)]).toString(),
    });
  }

  cookieFor(address: string): string {
    return [...this.#jar(new URL(address))].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  #jar({ host }: URL): Map<string, string> {
    const jar = this.#cookies.get(host) ?? new Map<string, string>();
    this.#cookies.set(host, jar);
    return jar;
  }
}

const decoded = (text: string): string =>
  text.replaceAll('&amp;', '&').replaceAll('&#x2F;', '/').replaceAll('&quot;', '"').replaceAll('&#x3D;', '=');
