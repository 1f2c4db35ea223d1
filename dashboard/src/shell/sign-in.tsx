import { ActionIcon } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLogout, IconUser } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { client } from '../graph/client';
import { keepKey, useKey } from '../graph/credential';
import { useWords } from '../words/use-words';

const SignInDialog = lazy(async () => ({ default: (await import('./sign-in-dialog')).SignInDialog }));

/** Signs in with an API key and out again. What was read as somebody else is forgotten. */
export function SignIn() {
  const { t } = useWords();
  const key = useKey();
  const [isOpen, dialog] = useDisclosure(false);
  const changeTo = async (next: string | null) => {
    dialog.close();
    keepKey(next);
    // Every page on view is read anew; what goes wrong with that stands on the page.
    await client.resetStore().catch(() => undefined);
  };
  const [label, Icon, onClick] =
    key === null
      ? ([t('shell.signIn'), IconUser, dialog.open] as const)
      : ([t('shell.signOut'), IconLogout, () => changeTo(null)] as const);
  return (
    <>
      <ActionIcon variant="default" size={36} aria-label={label} title={label} onClick={onClick}>
        <Icon size={18} />
      </ActionIcon>
      <Suspense>{isOpen && <SignInDialog onClose={dialog.close} onKey={changeTo} />}</Suspense>
    </>
  );
}
