import ts from 'typescript';

/**
 * Gives members of our own types names that are nobody else's, so that the minifier may shorten them: `session.path`
 * becomes `session.pat_`, while the `path` of an event keeps its name. As the editor renames them, type by type; the
 * compiler then reads the sources so, and whatever does not fit together is an error of the build. So is an object with
 * such members where any object will do, which may go out as JSON or be asked for names.
 *
 * Names stay as long as they were, and most of the source map with them.
 *
 * @param project Path of a `tsconfig.json`.
 * @param members Names by the interface that declares them, with spaces between.
 * @returns The compiler's view of the disk, with the sources renamed.
 */
export function renameMembers(project, members) {
  const { fileNames, options } = filesOf(project);
  const service = ts.createLanguageService({
    ...ts.createCompilerHost(options),
    getCompilationSettings: () => options,
    getScriptFileNames: () => fileNames,
    getScriptVersion: () => '',
    getScriptSnapshot: (name) => ts.ScriptSnapshot.fromString(ts.sys.readFile(name)),
  });
  const interfaces = service
    .getProgram()
    .getSourceFiles()
    .flatMap(({ isDeclarationFile, statements }) => (isDeclarationFile ? [] : statements))
    .filter(ts.isInterfaceDeclaration);

  const edits = new Map();
  for (const [type, names] of Object.entries(members))
    for (const member of names.split(' ')) {
      const isMeant = ({ name }) => name?.text === member;
      const declarations = interfaces.filter(({ name }) => name.text === type);
      const [declaration] = declarations.flatMap((one) => one.members.filter(isMeant));
      if (declarations.length !== 1 || !declaration)
        throw new Error(`${type}.${member} is not declared once`);
      const { fileName } = declaration.getSourceFile();
      const start = declaration.name.getStart();
      const preferences = { providePrefixAndSuffixTextForRename: true };
      for (const place of service.findRenameLocations(fileName, start, false, false, preferences))
        edits.set(`${place.fileName}:${place.textSpan.start}`, { ...place, name: markedName(member) });
    }

  const texts = new Map();
  for (const edit of [...edits.values()].sort((one, other) => other.textSpan.start - one.textSpan.start)) {
    const { fileName, textSpan, prefixText = '', suffixText = '', name } = edit;
    const text = texts.get(fileName) ?? ts.sys.readFile(fileName);
    const after = text.slice(textSpan.start + textSpan.length);
    texts.set(fileName, text.slice(0, textSpan.start) + prefixText + name + suffixText + after);
  }

  const system = {
    ...ts.sys,
    readFile: (name, ...rest) => texts.get(name) ?? ts.sys.readFile(name, ...rest),
  };
  refuseDoubts(programOf(project, system), [...new Set(Object.values(members).join(' ').split(' '))]);
  return system;
}

/** All that a project compiles, read from a system. */
export function programOf(project, system) {
  const { fileNames, options } = filesOf(project);
  const host = Object.assign(ts.createCompilerHost(options), { readFile: system.readFile });
  return ts.createProgram(fileNames, options, host);
}

function filesOf(project) {
  const { config } = ts.readConfigFile(project, ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, '.');
}

function markedName(name) {
  return `${name.slice(0, -1)}_`;
}

/** Throws where the sources no longer fit together, and where the compiler would not notice that. */
function refuseDoubts(program, names) {
  const checker = program.getTypeChecker();
  const [mismatch] = ts.getPreEmitDiagnostics(program);
  if (mismatch) throw new Error(ts.formatDiagnostic(mismatch, ts.createCompilerHost({})));

  const partsOf = (type) => type.types ?? [type];
  const has = (type, name) => partsOf(type).some((part) => checker.getPropertyOfType(part, name));

  /** Whether any object will do: what becomes of its members is not known. */
  const isOpen = (type) =>
    partsOf(type).some(
      (part) =>
        part.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive) ||
        checker.getIndexInfoOfType(part, ts.IndexKind.String) ||
        (part.flags & ts.TypeFlags.Object && ![...part.getProperties(), ...part.getCallSignatures()].length),
    );

  /** Whether an object has one of the members, or something in it has. */
  function isRenamed(type, seen = new Set()) {
    if (type.types) return type.types.some((part) => isRenamed(part, seen));
    if (seen.has(type) || !(type.flags & ts.TypeFlags.Object)) return false;
    seen.add(type);
    const ours = type.getProperties().filter(isDeclaredHere);
    const inside = [...checker.getTypeArguments(type), ...ours.map((one) => checker.getTypeOfSymbol(one))];
    return names.some((name) => has(type, markedName(name))) || inside.some((one) => isRenamed(one, seen));
  }

  const visit = (node) => {
    const isTag = ts.isJsxOpeningLikeElement(node.parent) || ts.isJsxClosingElement(node.parent);
    const expected = ts.isExpression(node) && !isTag && checker.getContextualType(node);
    const type = expected && checker.getTypeAtLocation(node);
    const isLost =
      (expected && isOpen(expected) && isRenamed(type)) ||
      // A member that may be absent is not missed.
      (expected && names.some((name) => differ(expected, type, name) || differ(type, expected, name))) ||
      (isReadByName(node) && isRenamed(checker.getTypeAtLocation(node.right ?? node.expression)));
    if (isLost) throw new Error(`Not to be renamed, in ${node.getSourceFile().fileName}: ${node.getText()}`);
    ts.forEachChild(node, visit);
  };
  const differ = (one, other, name) => has(one, markedName(name)) && !has(one, name) && has(other, name);
  const isReadByName = (node) =>
    (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword) ||
    (ts.isElementAccessExpression(node) &&
      !(checker.getTypeAtLocation(node.argumentExpression).flags & ts.TypeFlags.NumberLike));
  for (const file of program.getSourceFiles()) if (!file.isDeclarationFile) file.statements.forEach(visit);
}

function isDeclaredHere({ declarations = [] }) {
  return declarations.some((declaration) => !declaration.getSourceFile().isDeclarationFile);
}
