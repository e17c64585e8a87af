/** The result of an audit: findings that have to be corrected, or the reason why there is no answer. */
export type Audited = { readonly findings: readonly string[] } | { readonly unanswered: string };

interface Vulnerability {
  readonly severity: string;
  readonly range?: string;
}

interface Package {
  readonly name: string;
  readonly version: string;
}

const counts = new Set(['high', 'critical']);

/**
 * Reads the output of `npm audit --json`. Anything that is no report means that the registry did not answer, or not
 * this request.
 */
export function vulnerabilitiesIn(printed: string): Audited {
  const report = parsed(printed);
  const found = report?.['vulnerabilities'];
  if (report?.['auditReportVersion'] === undefined || found === undefined) return unanswered(report);
  const serious = Object.entries(found as Readonly<Record<string, Vulnerability>>).filter(
    ([, { severity }]) => counts.has(severity),
  );
  return { findings: serious.map(([name, { severity, range }]) => `${name} ${range ?? ''}: ${severity}`) };
}

/** Reads the output of `npm audit signatures --json`. */
export function signaturesIn(printed: string): Audited {
  const report = parsed(printed);
  const [invalid, missing] = [report?.['invalid'], report?.['missing']];
  if (!Array.isArray(invalid) || !Array.isArray(missing)) return unanswered(report);
  const told = (packages: readonly Package[], what: string): string[] =>
    packages.map(({ name, version }) => `${name} ${version}: ${what}`);
  return {
    findings: [
      ...told(invalid as readonly Package[], 'its signature is wrong'),
      ...told(missing as readonly Package[], 'it is not signed'),
    ],
  };
}

type Report = Readonly<Record<string, unknown>>;

function parsed(printed: string): Report | undefined {
  try {
    return JSON.parse(printed) as Report;
  } catch {
    return undefined;
  }
}

function unanswered(report: Report | undefined): Audited {
  const { message, error } = (report ?? {}) as {
    readonly message?: string;
    readonly error?: { readonly summary?: string };
  };
  const [said = ''] = (message ?? error?.summary ?? 'no answer').split('\n', 1);
  return { unanswered: said };
}
