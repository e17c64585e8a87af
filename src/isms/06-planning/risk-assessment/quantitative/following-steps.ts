import { distributionOf, Lognormal, Pert } from './distribution.ts';
import { rangeIn, type Estimated } from './estimate-fields.ts';
import { stepOfFigure } from './figured-steps.ts';
import type { Range } from './range.ts';

interface Scales {
  readonly likelihoodScale: readonly { readonly perYear?: number | undefined }[];
  readonly impactScale: readonly { readonly money?: number | undefined }[];
}

/** Returns the step, from 1, of the median frequency. */
export function likelihoodFigured(fields: Estimated, { likelihoodScale }: Scales): number | undefined {
  const range = rangeIn(fields, 'frequency');
  const limits = likelihoodScale.map(({ perYear }) => perYear);
  return range && stepOfFigure(medianOf(range), limits);
}

/** Returns the step, from 1, of the expected loss of one case. */
export function impactFigured(fields: Estimated, { impactScale }: Scales): number | undefined {
  const range = rangeIn(fields, 'loss');
  const limits = impactScale.map(({ money }) => money);
  // The mean of a very wide range can exceed its high end.
  return range && stepOfFigure(Math.min(distributionOf(range).mean, range.high), limits);
}

function medianOf(range: Range): number {
  const { low, high } = range;
  if (low === high) return low;
  if (range.shape === 'lognormal') return new Lognormal(low, high).quantile(0.5);
  // The median of a Beta distribution has no closed form. This approximation is within a twentieth of it.
  const { alpha, beta, width } = new Pert(low, range.likely, high);
  return low + (width * (alpha - 1 / 3)) / (alpha + beta - 2 / 3);
}
