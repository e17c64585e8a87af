import { isProblem } from '../api/problem.ts';
import { Fault } from '../page/fault.tsx';
import { useVeiled } from '../page/use-veiled.ts';
import { Veiled } from '../page/veiled.tsx';
import { useHeadings } from './heading.ts';

interface Props {
  readonly error: unknown;
  readonly retry: () => void;
}

/** Why a record is not there to be shown; one that is kept from whoever looks leads to what they owe. */
export function RecordFault({ error, retry }: Props) {
  const veiled = useVeiled();
  const { Title } = useHeadings();
  return isProblem(error) && veiled.some(({ says }) => says === error.message) ? (
    <Veiled what="record" says={error.message} isPage={Title === 'h1'} />
  ) : (
    <Fault error={error} retry={retry} />
  );
}
