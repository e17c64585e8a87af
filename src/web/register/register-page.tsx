import { Skeleton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useDeclarations, useRegister } from '../api/reading.ts';
import { NotFound } from '../page/not-found.tsx';
import { RegisterScreen } from './register-screen.tsx';
import { SingletonScreen } from './singleton-screen.tsx';

const route = getRouteApi('/signed-in/register/$register');

/** Shows the list of a register, or the only record of a singleton register. */
export function RegisterPage() {
  const { register } = route.useParams();
  const isKnown = useDeclarations().registers.has(register);
  const declared = useRegister(register);
  if (!declared) return isKnown ? <Skeleton height="24rem" /> : <NotFound />;
  return declared.singleton ? (
    <SingletonScreen key={register} register={declared} />
  ) : (
    <RegisterScreen key={register} register={declared} />
  );
}
