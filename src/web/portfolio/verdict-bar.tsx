import { verdicts, type Verdict } from '#isms/kernel/declarations/verdict.ts';
import { verdictColor } from '../theme/verdict-look.ts';
import classes from './portfolio.module.css';

/** Shows the share of each verdict as a bar; the text beside it says the same. */
export function VerdictBar({ counts }: { readonly counts: Readonly<Partial<Record<Verdict, number>>> }) {
  const count = (verdict: Verdict): number => counts[verdict] ?? 0;
  const upTo = (n: number): number => verdicts.slice(0, n).reduce((sum, each) => sum + count(each), 0);
  return (
    <svg
      viewBox={`0 0 ${Math.max(upTo(verdicts.length), 1)} 1`}
      preserveAspectRatio="none"
      className={classes['bar']}
      aria-hidden="true"
    >
      {verdicts.map((verdict, n) => (
        <rect
          key={verdict}
          x={upTo(n)}
          y={0}
          width={count(verdict)}
          height={1}
          fill={verdictColor(verdict)}
        />
      ))}
    </svg>
  );
}
