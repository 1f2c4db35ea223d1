import { Anchor, AppShell, Burger, Group, NavLink, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconBuildingCommunity,
  IconBuildingSkyscraper,
  IconChartBar,
  IconCoin,
  IconHeartHandshake,
  IconMap2,
  IconPlaneDeparture,
  IconPlaneInflight,
  IconServer2,
  IconWorld,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { hubPage } from '../graph/hub';
import { Preferences } from './preferences';
import { SearchBox } from './search-box';
import classes from './shell.module.css';
import { SignIn } from './sign-in';

const pages = [
  ['/', 'overview', IconMap2],
  ['/partnerships', 'partnerships', IconHeartHandshake],
  ['/stays', 'stays', IconPlaneInflight],
  ['/funding', 'funding', IconCoin],
  ['/missions', 'missions', IconPlaneDeparture],
  ['/indicators', 'indicators', IconChartBar],
  ['/organizations', 'organizations', IconBuildingSkyscraper],
  ['/territories', 'territories', IconBuildingCommunity],
  ['/hub', 'hub', IconServer2],
] as const;

/** What is around every page. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [pathname] = useLocation();
  const [isOpen, menu] = useDisclosure(false);
  return (
    <AppShell
      header={{ height: 60 }}
      navbar={{ width: 250, breakpoint: 'md', collapsed: { mobile: !isOpen } }}
      padding={{ base: 'md', sm: 'xl' }}
    >
      <a className={classes.skip} href="#content">
        {t('shell.skip')}
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group wrap="nowrap" gap="sm">
            <Burger
              opened={isOpen}
              onClick={menu.toggle}
              hiddenFrom="md"
              size="sm"
              aria-label={t('shell.menu')}
              aria-expanded={isOpen}
            />
            <Anchor component={Link} href="/" underline="never" c="inherit">
              <Group gap={8} wrap="nowrap">
                <img src="/icon.svg" alt="" width={28} height={28} />
                <Text fw={700} size="lg" visibleFrom="xs">
                  Passerelle
                </Text>
              </Group>
            </Anchor>
          </Group>
          <Group wrap="nowrap" gap="xs">
            <SearchBox />
            <Preferences />
            <SignIn />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" aria-label={t('shell.pages')}>
        {pages.map(([path, name, Icon]) => {
          const isHere = path === '/' ? pathname === '/' : pathname.startsWith(path);
          return (
            <NavLink
              key={path}
              component={Link}
              href={path}
              label={t(`pages.${name}`)}
              leftSection={<Icon size={18} aria-hidden />}
              active={isHere}
              aria-current={isHere ? 'page' : undefined}
              variant="filled"
              className={classes.page ?? ''}
              onClick={menu.close}
            />
          );
        })}
        <NavLink
          href={hubPage('/explorer')}
          label={t('shell.explorer')}
          leftSection={<IconWorld size={18} aria-hidden />}
          className={classes.page ?? ''}
          mt="auto"
        />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} className={classes.content ?? ''}>
        {children}
      </AppShell.Main>
    </AppShell>
  );
}
