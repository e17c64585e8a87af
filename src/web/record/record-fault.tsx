import { isProblem } from '../api/problem.ts';
import { Fault } from '../page/fault.tsx';
import { useVeiled } from '../page/use-veiled.ts';
import { Veiled } from '../page/veiled.tsx';
import { useHeadings } from './heading.ts';

interface Props {
  readonly error: unknown;
  readonly retry: () => void;
}

/** Says why a record cannot be shown. If it is veiled, links to what the person has to do first. */
export function RecordFault({ error, retry }: Props) {
  const veiled = useVeiled();
  const { Title } = useHeadings();
  return isProblem(error) && veiled.some(({ says }) => says === error.message) ? (
    <Veiled what="record" says={error.message} isPage={Title === 'h1'} />
  ) : (
    <Fault error={error} retry={retry} />
  );
}
