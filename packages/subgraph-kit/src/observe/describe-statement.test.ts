import { describeStatement } from './describe-statement';

describe('a SQL statement in a trace', () => {
  it('is named by what it does to which table, and keeps its placeholders', () => {
    const { name, attributes } = describeStatement(
      'SELECT `c`.`id` FROM `contact` `c` WHERE `c`.`id` IN (?, ?)',
      'mariadb',
    );

    expect(name).toBe('SELECT contact');
    expect(attributes).toEqual({
      'db.system.name': 'mariadb',
      'db.operation.name': 'SELECT',
      'db.collection.name': 'contact',
      'db.query.text': 'SELECT `c`.`id` FROM `contact` `c` WHERE `c`.`id` IN (?, ?)',
    });
  });

  it.each([
    [
      'mariadb',
      "SELECT 1 FROM t WHERE a = 'it\\'s Jeanne' AND b = \"Jeanne\"",
      'SELECT 1 FROM t WHERE a = ? AND b = ?',
    ],
    [
      'better-sqlite3',
      "SELECT 1 FROM \"t\" WHERE a = 'C:\\' AND b = 'l''œil de Jeanne'",
      'SELECT 1 FROM "t" WHERE a = ? AND b = ?',
    ],
  ])('shows no text that stands in it, as %s reads it', (driver, sql, shown) => {
    expect(describeStatement(sql, driver).attributes['db.query.text']).toBe(shown);
  });
});
