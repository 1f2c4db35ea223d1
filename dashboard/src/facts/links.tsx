import { Anchor, Text } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useWords } from '../words/use-words';
import type { OrganizationNameFragment, TerritoryNameFragment } from './facts.generated';
import { Words } from './words';

interface Named {
  readonly id: string;
  readonly name: OrganizationNameFragment['name'];
}

/** The page of a row, by its id, which stays readable in the address. */
export const pathOf = (page: string, id: string): string => `/${page}/${encodeURIComponent(id).replaceAll('%3A', ':')}`;

export function RowLink({ page, id, children }: { page: string; id: string; children: ReactNode }) {
  return (
    <Anchor component={Link} href={pathOf(page, id)} inherit>
      {children}
    </Anchor>
  );
}

/** What nobody recorded, or whose owner does not answer: shown, never left out. */
function NoAnswer() {
  const { t } = useWords();
  return (
    <Text span inherit c="dimmed" fs="italic">
      {t('state.noAnswer')}
    </Text>
  );
}

function NameLink({ page, of }: { page: string; of: Named }) {
  return (
    <RowLink page={page} id={of.id}>
      <Words of={of.name} />
    </RowLink>
  );
}

/** An organisation by its name. */
export function OrganizationLink({ of }: { of: OrganizationNameFragment | null }) {
  return of === null ? <NoAnswer /> : <NameLink page="organizations" of={of} />;
}

export function TerritoryLink({ of }: { of: TerritoryNameFragment | null }) {
  return of === null ? <NoAnswer /> : <NameLink page="territories" of={of} />;
}

export function OrganizationLinks({ of }: { of: readonly (OrganizationNameFragment | null)[] }) {
  return <Listed items={of.map((one) => [one?.id, <OrganizationLink key={one?.id} of={one} />])} />;
}

export function TerritoryLinks({ of }: { of: readonly (TerritoryNameFragment | null)[] }) {
  return <Listed items={of.map((one) => [one?.id, <TerritoryLink key={one?.id} of={one} />])} />;
}

function Listed({ items }: { items: readonly (readonly [string | undefined, ReactNode])[] }) {
  return items.map(([id, item], at) => (
    <Fragment key={id ?? at}>
      {at > 0 && ', '}
      {item}
    </Fragment>
  ));
}
