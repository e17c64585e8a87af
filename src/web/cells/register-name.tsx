import { Link } from '@tanstack/react-router';
import { useDeclarations } from '../api/reading.ts';
import { registerPlural } from '../language/names.ts';

/** A register by its name, which leads to its list; one that no longer exists by its key. */
export function RegisterName({ registerKey }: { readonly registerKey: string }) {
  const register = useDeclarations().registers.get(registerKey);
  if (!register) return <span>{registerKey}</span>;
  return (
    <Link to="/register/$register" params={{ register: registerKey }}>
      {registerPlural(register)}
    </Link>
  );
}
