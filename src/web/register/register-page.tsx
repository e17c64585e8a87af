import { getRouteApi } from '@tanstack/react-router';
import { useDeclarations } from '../api/reading.ts';
import { NotFound } from '../page/not-found.tsx';
import { RegisterScreen } from './register-screen.tsx';
import { SingletonScreen } from './singleton-screen.tsx';

const route = getRouteApi('/signed-in/register/$register');

/** The list of a register, or the one record of a register that has only one. */
export function RegisterPage() {
  const { register } = route.useParams();
  const declared = useDeclarations().registers.get(register);
  if (!declared) return <NotFound />;
  return declared.singleton ? (
    <SingletonScreen key={register} register={declared} />
  ) : (
    <RegisterScreen key={register} register={declared} />
  );
}
