import { attacksOnSite } from './threat-catalogue/attacks-on-site.ts';
import { attacksOnTechnology } from './threat-catalogue/attacks-on-technology.ts';
import { attacksOnTrust } from './threat-catalogue/attacks-on-trust.ts';
import { misuseAndError } from './threat-catalogue/misuse-and-error.ts';
import { organisation } from './threat-catalogue/organisation.ts';
import { surroundings } from './threat-catalogue/surroundings.ts';
import { technicalFailure } from './threat-catalogue/technical-failure.ts';

/** The threats that ship with the product, in our own words. Their ids and codes are never reused. */
export const threats = [
  ...attacksOnTrust,
  ...attacksOnTechnology,
  ...attacksOnSite,
  ...misuseAndError,
  ...technicalFailure,
  ...surroundings,
  ...organisation,
] as const;
