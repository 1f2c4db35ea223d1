import { QueryFailedError } from 'typeorm';
import { loggableFailure } from './loggable-failure';

describe('a failed SQL statement', () => {
  it('is logged with its code and its text, and without any value', () => {
    const driverError = Object.assign(new Error("Duplicate entry 'Jeanne Test' for key 'PRIMARY'"), {
      code: 'ER_DUP_ENTRY',
      sql: "INSERT … 'Jeanne Test'",
    });
    const logged = JSON.stringify(
      loggableFailure(new QueryFailedError('INSERT INTO contact VALUES (?)', ['Jeanne Test'], driverError)),
    );

    expect(logged).toContain('ER_DUP_ENTRY');
    expect(logged).toContain('INSERT INTO contact VALUES (?)');
    expect(logged).not.toContain('Jeanne');
  });
});
