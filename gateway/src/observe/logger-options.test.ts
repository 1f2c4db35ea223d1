import { Writable } from 'node:stream';
import fastify from 'fastify';
import { loggerOptions } from './logger-options';

describe('the log', () => {
  it('shows no credential, wherever headers are logged', () => {
    let printed = '';
    const stream = new Writable({
      write: (chunk, _encoding, done) => {
        printed += chunk;
        done();
      },
    });
    const { log } = fastify({ logger: { ...Object(loggerOptions('gateway', 'info')), stream } });
    const headers = { authorization: 'Bearer s3cret', host: 'hub' };
    log.info(headers, 'alone');
    log.info({ headers }, 'as headers');
    log.info({ request: { headers } }, 'in a request');
    log.child({ caller: headers }).info('in a child');

    expect(printed.match(/"msg"/g)).toHaveLength(4);
    expect(printed.match(/"host":"hub"/g)).toHaveLength(4);
    expect(printed.match(/\[not shown\]/g)).toHaveLength(4);
    expect(printed).not.toContain('s3cret');
  });
});
