import { Link } from '@tanstack/react-router';
import { useDeclarations } from '../../api/reading.ts';
import { registerPlural } from '../../language/names.ts';

/** Shows the name of a register with a link to its list; the key of a register that no longer exists. */
export function RegisterName({ registerKey }: { readonly registerKey: string }) {
  const register = useDeclarations().registers.get(registerKey);
  if (!register) return <span>{registerKey}</span>;
  return (
    <Link to="/register/$register" params={{ register: registerKey }}>
      {registerPlural(register)}
    </Link>
  );
}
