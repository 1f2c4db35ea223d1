import { Button, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { checkKey } from '../graph/check-key';
import { useWords } from '../words/use-words';

interface SignInDialogProps {
  readonly onClose: () => void;
  readonly onKey: (key: string) => void;
}

/** Asks for a key and gives it on once the hub has said that it knows it. */
export function SignInDialog({ onClose, onKey }: SignInDialogProps) {
  const { t } = useWords();
  const [error, setError] = useState<string | null>(null);
  const [isChecking, setIsChecking] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const key = String(new FormData(event.currentTarget).get('key') ?? '').trim();
    if (!key) return setError(t('signIn.empty'));
    setIsChecking(true);
    const answer = await checkKey(key);
    setIsChecking(false);
    if (answer === 'good') onKey(key);
    else setError(t(`signIn.${answer}`));
  };
  return (
    <Modal opened onClose={onClose} title={t('signIn.title')} closeButtonProps={{ 'aria-label': t('signIn.close') }}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text size="sm">{t('signIn.why')}</Text>
          <PasswordInput
            name="key"
            label={t('signIn.key')}
            autoComplete="off"
            data-autofocus
            error={error}
            onChange={() => setError(null)}
          />
          <Button type="submit" loading={isChecking}>
            {t('signIn.submit')}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
