import type { Finding } from '../../findings/finding';
import type { DeclaredType } from '../../sdl/declared-type';
import { inputSignature, signatureOf } from '../../sdl/signature-of';
import { foreign } from './foreign';

/**
 * A foreign type without a key can be used, not changed: composition would widen or narrow it for everybody. Fields of
 * an object and members of a union may be left out; a value of an enum or a field of an input may not, since that
 * takes it from the owner's own arguments.
 */
export function checkForeignValue(type: DeclaredType, home: DeclaredType, owner: string): Finding[] {
  const [node] = type.nodes;
  const changed = (what: string) => foreign('FOREIGN_TYPE', type.name, owner, `${type.name} ${what}.`, node);
  if (type.kind !== home.kind) return [changed('is made another kind of type')];
  switch (type.kind) {
    case 'SCALAR':
      return [];
    case 'ENUM': {
      const [own, theirs] = [type, home].map(({ values }) => spellAll(values.map(({ name }) => name.value)));
      return own === theirs ? [] : [changed(`has the values ${own} here, and ${theirs} at its owner`)];
    }
    case 'INPUT': {
      const [own, theirs] = [type, home].map(({ inputFields }) => spellAll(inputFields.map(inputSignature)));
      return own === theirs ? [] : [changed(`has the fields ${own} here, and ${theirs} at its owner`)];
    }
    case 'UNION': {
      const added = type.members.filter((member) => !home.members.includes(member));
      return added.length === 0 ? [] : [changed(`gets the members ${spellAll(added)}`)];
    }
    default:
      return checkFields(type, home, owner);
  }
}

function checkFields(type: DeclaredType, home: DeclaredType, owner: string): Finding[] {
  const keys = [...type.keys].map((key) =>
    foreign('FOREIGN_KEY', type.name, owner, `${type.name} has no key at its owner, and "${key}" here.`, type.nodes[0]),
  );
  const fields = [...type.fields.values()].flatMap(({ name, node }) => {
    const theirs = home.fields.get(name);
    const coordinate = `${type.name}.${name}`;
    if (!theirs)
      return [foreign('FOREIGN_TYPE', type.name, owner, `${coordinate} is added to ${type.name}.`, node, coordinate)];
    const [here, there] = [signatureOf(node), signatureOf(theirs.node)];
    if (here !== there) {
      const message = `${coordinate} is ${here} here, and ${there} at its owner.`;
      return [foreign('FOREIGN_TYPE', type.name, owner, message, node, coordinate)];
    }
    const mayShare = theirs.isShareable || type.kind === 'INTERFACE';
    return mayShare ? [] : [foreign('FOREIGN_FIELD', coordinate, owner, `${coordinate} is answered here.`, node)];
  });
  return [...keys, ...fields];
}

function spellAll(names: readonly string[]): string {
  return [...names].sort().join(', ');
}
