import '@mantine/core/styles.css';
import './shell/shell.css';
import './words/i18n';
import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { client } from './graph/client';
import { Pages } from './pages';
import { Shell } from './shell/shell';
import { readable, theme } from './shell/theme';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html must have an element with the id "root"');
createRoot(root).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <MantineProvider theme={theme} cssVariablesResolver={readable} defaultColorScheme="auto">
        <Shell>
          <Pages />
        </Shell>
      </MantineProvider>
    </ApolloProvider>
  </StrictMode>,
);
