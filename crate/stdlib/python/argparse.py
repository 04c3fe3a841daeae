"""Arguments of programs: `sys.argv` into names and values."""

import sys as _sys

__all__ = ["ArgumentParser", "ArgumentError", "ArgumentTypeError", "BooleanOptionalAction", "FileType",
           "HelpFormatter", "ArgumentDefaultsHelpFormatter", "RawDescriptionHelpFormatter", "RawTextHelpFormatter",
           "MetavarTypeHelpFormatter", "Namespace", "Action", "ONE_OR_MORE", "OPTIONAL", "PARSER", "REMAINDER",
           "SUPPRESS", "ZERO_OR_MORE"]

SUPPRESS = "==SUPPRESS=="
OPTIONAL = "?"
ZERO_OR_MORE = "*"
ONE_OR_MORE = "+"
PARSER = "A..."
REMAINDER = "..."


class Namespace:
    """Values by name."""

    def __init__(self, **kwargs):
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented

    def __contains__(self, key):
        return key in vars(self)

    def __repr__(self):
        plain = [f"{name}={value!r}" for name, value in vars(self).items() if name.isidentifier()]
        others = {name: value for name, value in vars(self).items() if not name.isidentifier()}
        return f"{type(self).__name__}({', '.join(plain + ([f'**{others!r}'] if others else []))})"


class ArgumentTypeError(Exception):
    """A text can't be converted."""


def _action_name(action):
    if action is None:
        return None
    if action.option_strings:
        return "/".join(action.option_strings)
    if action.metavar not in (None, SUPPRESS):
        return action.metavar
    if action.dest not in (None, SUPPRESS):
        return action.dest
    if action.choices:
        return "{" + ",".join(map(str, action.choices)) + "}"
    return None


class ArgumentError(Exception):
    """An argument is wrong."""

    def __init__(self, argument, message):
        self.argument_name = _action_name(argument)
        self.message = message

    def __str__(self):
        if self.argument_name is None:
            return self.message
        return f"argument {self.argument_name}: {self.message}"


class Action:
    """What an argument does."""

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None,
                 required=False, help=None, metavar=None):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError(".__call__() not defined")


class _StoreAction(Action):
    def __init__(self, option_strings, dest, nargs=None, **kwargs):
        if nargs == 0:
            raise ValueError("nargs for store actions must be != 0; if you have nothing to store, actions such as store "
                             "true or store const may be more appropriate")
        if kwargs.get("const") is not None and nargs != OPTIONAL:
            raise ValueError("nargs must be %r to supply const" % OPTIONAL)
        super().__init__(option_strings, dest, nargs=nargs, **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None):
        super().__init__(option_strings, dest, nargs=0, const=const, default=default, required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False, help=None):
        super().__init__(option_strings, dest, const=True, default=default, required=required, help=help)


class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False, help=None):
        super().__init__(option_strings, dest, const=False, default=default, required=required, help=help)


class BooleanOptionalAction(Action):
    """`--name` and `--no-name`."""

    def __init__(self, option_strings, dest, default=None, type=None, choices=None, required=False, help=None,
                 metavar=None):
        strings = []
        for each in option_strings:
            strings.append(each)
            if each.startswith("--"):
                strings.append("--no-" + each[2:])
        super().__init__(strings, dest, nargs=0, default=default, type=type, choices=choices, required=required,
                         help=help, metavar=metavar)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, not option_string.startswith("--no-"))

    def format_usage(self):
        return " | ".join(self.option_strings)


def _copied(items):
    return [] if items is None else list(items)


class _AppendAction(_StoreAction):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, _copied(getattr(namespace, self.dest, None)) + [values])


class _ExtendAction(_StoreAction):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, _copied(getattr(namespace, self.dest, None)) + list(values))


class _AppendConstAction(_StoreConstAction):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, _copied(getattr(namespace, self.dest, None)) + [self.const])


class _CountAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None):
        super().__init__(option_strings, dest, nargs=0, default=default, required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class _HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None):
        super().__init__(option_strings, dest, nargs=0, default=default, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS,
                 help="show program's version number and exit"):
        super().__init__(option_strings, dest, nargs=0, default=default, help=help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        _sys.stdout.write((self.version or "") % {"prog": parser.prog} + "\n")
        parser.exit()


class _SubParsersAction(Action):
    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None):
        self._prog_prefix = prog
        self._parser_class = parser_class
        self._name_parser_map = {}
        self._shown = []
        super().__init__(option_strings, dest, nargs=PARSER, choices=self._name_parser_map, required=required,
                         help=help, metavar=metavar)

    def add_parser(self, name, *, aliases=(), **kwargs):
        """The parser of a subcommand."""
        if kwargs.get("prog") is None:
            kwargs["prog"] = f"{self._prog_prefix} {name}"
        if "help" in kwargs:
            text = kwargs.pop("help")
            shown = name + (f" ({', '.join(aliases)})" if aliases else "")
            self._shown.append(Action([], shown, help=text, metavar=shown))
        parser = self._parser_class(**kwargs)
        for each in (name, *aliases):
            self._name_parser_map[each] = parser
        return parser

    def __call__(self, parser, namespace, values, option_string=None):
        name, *rest = values
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        chosen = self._name_parser_map.get(name)
        if chosen is None:
            raise ArgumentError(self, f"unknown parser {name!r} (choices: {', '.join(self._name_parser_map)})")
        found, extras = chosen.parse_known_args(rest, None)
        for key, value in vars(found).items():
            setattr(namespace, key, value)
        if extras:
            setattr(namespace, _EXTRAS, getattr(namespace, _EXTRAS, []) + extras)


_EXTRAS = "_unrecognized_args"


class FileType:
    """Opens a file by its name; `-` is stdin or stdout."""

    def __init__(self, mode="r", bufsize=-1, encoding=None, errors=None):
        self._mode = mode
        self._encoding = encoding

    def __call__(self, string):
        if string == "-":
            return _sys.stdin if "r" in self._mode else _sys.stdout
        try:
            return open(string, self._mode, encoding=self._encoding)
        except OSError as error:
            raise ArgumentTypeError(f"can't open '{string}': {error}") from None


# Help

class HelpFormatter:
    """Lays out usage and help."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            import shutil
            width = shutil.get_terminal_size().columns - 2
        self._prog = prog
        self._step = indent_increment
        self._width = width
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._indent = 0
        self._longest = 0

    # What subclasses change.

    def _split_lines(self, text, width):
        import textwrap
        return textwrap.wrap(" ".join(text.split()), width)

    def _fill_text(self, text, width, indent):
        import textwrap
        return textwrap.fill(" ".join(text.split()), width, initial_indent=indent, subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest

    def _metavar(self, action, default):
        if action.metavar is not None:
            return action.metavar
        if action.choices is not None:
            return "{" + ",".join(str(choice) for choice in action.choices) + "}"
        return default

    def _args(self, action, default):
        found = self._metavar(action, default)
        pair = found if isinstance(found, tuple) else (found,) * 2
        nargs = action.nargs
        if nargs is None:
            return pair[0]
        if nargs == OPTIONAL:
            return f"[{pair[0]}]"
        if nargs == ZERO_OR_MORE:
            return f"[{pair[0]} ...]" if not isinstance(found, tuple) or len(found) != 2 else "[%s [%s ...]]" % found
        if nargs == ONE_OR_MORE:
            return "%s [%s ...]" % pair
        if nargs == REMAINDER:
            return "..."
        if nargs == PARSER:
            return f"{pair[0]} ..."
        if nargs == SUPPRESS:
            return ""
        names = found if isinstance(found, tuple) else (found,) * nargs
        return " ".join(names)

    def _invocation(self, action):
        if not action.option_strings:
            found = self._metavar(action, self._get_default_metavar_for_positional(action))
            return " ".join(found) if isinstance(found, tuple) else str(found)
        if action.nargs == 0:
            return ", ".join(action.option_strings)
        args = self._args(action, self._get_default_metavar_for_optional(action))
        return ", ".join(f"{option} {args}" for option in action.option_strings)

    def _usage_parts(self, actions, groups):
        starts, inside = {}, set()
        for group in groups:
            members = [action for action in group._group_actions if action.help is not SUPPRESS]
            if not members or members[0] not in actions:
                continue
            at = actions.index(members[0])
            if actions[at:at + len(members)] == members:
                inside.update(id(action) for action in members)
                starts[at] = (at + len(members), group.required)
        parts, at = [], 0
        while at < len(actions):
            if at in starts:
                end, required = starts[at]
                shown = [self._usage_part(action, False) for action in actions[at:end]]
                inner = " | ".join(shown)
                parts.append(f"({inner})" if required else f"[{inner}]")
                at = end
                continue
            parts.append(self._usage_part(actions[at], True))
            at += 1
        return [part for part in parts if part]

    def _usage_part(self, action, bracketed):
        if action.help is SUPPRESS:
            return ""
        if not action.option_strings:
            return self._args(action, self._get_default_metavar_for_positional(action))
        if action.nargs == 0:
            text = action.format_usage()
        else:
            text = f"{action.option_strings[0]} {self._args(action, self._get_default_metavar_for_optional(action))}"
        return f"[{text}]" if bracketed and not action.required else text

    def _usage(self, usage, actions, groups, prefix="usage: "):
        if usage is not None:
            return f"{prefix}{usage % {'prog': self._prog}}\n\n"
        optionals = [action for action in actions if action.option_strings]
        positionals = [action for action in actions if not action.option_strings]
        parts = self._usage_parts(optionals + positionals, groups)
        line = " ".join([self._prog] + parts)
        if len(prefix) + len(line) <= self._width:
            return f"{prefix}{line}\n\n"
        option_parts = self._usage_parts(optionals, groups)
        positional_parts = self._usage_parts(positionals, groups)
        if len(prefix) + len(self._prog) <= 0.75 * self._width:
            indent = " " * (len(prefix) + len(self._prog) + 1)
            if option_parts:
                lines = self._wrapped([self._prog] + option_parts, indent, prefix)
                lines += self._wrapped(positional_parts, indent)
            elif positional_parts:
                lines = self._wrapped([self._prog] + positional_parts, indent, prefix)
            else:
                lines = [self._prog]
        else:
            indent = " " * len(prefix)
            lines = self._wrapped(option_parts + positional_parts, indent)
            if len(lines) > 1:
                lines = self._wrapped(option_parts, indent) + self._wrapped(positional_parts, indent)
            lines = [self._prog] + lines
        return prefix + "\n".join(lines) + "\n\n"

    def _wrapped(self, parts, indent, prefix=None):
        lines, line = [], []
        length = (len(prefix) if prefix is not None else len(indent)) - 1
        for part in parts:
            if length + 1 + len(part) > self._width and line:
                lines.append(indent + " ".join(line))
                line, length = [], len(indent) - 1
            line.append(part)
            length += len(part) + 1
        if line:
            lines.append(indent + " ".join(line))
        if prefix is not None:
            lines[0] = lines[0][len(indent):]
        return lines

    def _expanded(self, action):
        values = {"prog": self._prog, **{key: value for key, value in vars(action).items() if value is not SUPPRESS}}
        for key, value in list(values.items()):
            if hasattr(value, "__name__"):
                values[key] = value.__name__
        if values.get("choices") is not None:
            values["choices"] = ", ".join(str(choice) for choice in values["choices"])
        return self._get_help_string(action) % values

    def _action(self, action, indent, position):
        head = self._invocation(action)
        width = position - indent - 2
        help_width = max(self._width - position, 11)
        lead = " " * indent
        has_help = action.help and action.help.strip()
        if not has_help:
            return f"{lead}{head}\n"
        lines = self._split_lines(self._expanded(action), help_width)
        if len(head) <= width:
            text = f"{lead}{head:<{width}}  {lines[0] if lines else ''}\n"
            lines = lines[1:]
        else:
            text = f"{lead}{head}\n"
        return text + "".join(f"{'':{position}}{line}\n" for line in lines)

    def _help(self, parser):
        text = self._usage(parser.usage, parser._actions, parser._mutually_exclusive_groups)
        if parser.description:
            text += self._paragraph(parser.description)
        shown = [(group, [action for action in group._group_actions if action.help is not SUPPRESS])
                 for group in parser._action_groups]
        longest = 0
        for _, actions in shown:
            for action in actions:
                longest = max(longest, len(self._invocation(action)) + self._step)
                for each in getattr(action, "_shown", ()):
                    longest = max(longest, len(self._invocation(each)) + 2 * self._step)
        position = min(longest + 2, self._max_help_position)
        for group, actions in shown:
            if not actions and not group.description:
                continue
            if group.title:
                text += f"{group.title}:\n"
            if group.description:
                text += self._fill_text(group.description % {"prog": self._prog}, max(self._width - self._step, 11),
                                        " " * self._step) + "\n\n"
            for action in actions:
                text += self._action(action, self._step, position)
                for each in getattr(action, "_shown", ()):
                    text += self._action(each, 2 * self._step, position)
            text = text.rstrip("\n") + "\n\n"
        if parser.epilog:
            text += self._paragraph(parser.epilog)
        return text.strip("\n") + "\n"

    def _paragraph(self, text):
        if "%(prog)" in text:
            text = text % {"prog": self._prog}
        return self._fill_text(text, max(self._width, 11), "") + "\n\n"


class RawDescriptionHelpFormatter(HelpFormatter):
    """Leaves descriptions as they are."""

    def _fill_text(self, text, width, indent):
        return "".join(indent + line for line in text.splitlines(keepends=True))


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Leaves all text as it is."""

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Adds defaults."""

    def _get_help_string(self, action):
        text = action.help or ""
        if "%(default)" not in text and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                text += " (default: %(default)s)"
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    """Shows types in the place of names."""

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    _get_default_metavar_for_positional = _get_default_metavar_for_optional


# Parsers

_ACTIONS = {None: _StoreAction, "store": _StoreAction, "store_const": _StoreConstAction,
            "store_true": _StoreTrueAction, "store_false": _StoreFalseAction, "append": _AppendAction,
            "append_const": _AppendConstAction, "count": _CountAction, "help": _HelpAction,
            "version": _VersionAction, "extend": _ExtendAction}


class _Container:
    def add_argument(self, *args, **kwargs):
        """Adds an argument: `add_argument("name")`, `add_argument("-n", "--number", type=int)`."""
        chars = self.prefix_chars
        if not args or len(args) == 1 and args[0][0] not in chars:
            if args and "dest" in kwargs:
                raise ValueError("dest supplied twice for positional argument")
            kwargs = self._positional(*args, **kwargs)
        else:
            kwargs = self._optional(*args, **kwargs)
        if "default" not in kwargs:
            if kwargs["dest"] in self._defaults:
                kwargs["default"] = self._defaults[kwargs["dest"]]
            elif self.argument_default is not None:
                kwargs["default"] = self.argument_default
        wanted = kwargs.pop("action", None)
        cls = _ACTIONS.get(wanted, wanted) if not isinstance(wanted, type) else wanted
        if not callable(cls):
            raise ValueError('unknown action "%s"' % (wanted,))
        action = cls(**kwargs)
        if not callable(action.type) and action.type is not None:
            raise ValueError("%r is not callable" % (action.type,))
        return self._add_action(action)

    def _positional(self, dest=SUPPRESS, **kwargs):
        if "required" in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        if kwargs.get("nargs") not in (OPTIONAL, ZERO_OR_MORE):
            kwargs["required"] = True
        if kwargs.get("nargs") == ZERO_OR_MORE and "default" not in kwargs:
            kwargs["required"] = True
        return dict(kwargs, dest=kwargs.pop("dest", dest), option_strings=[])

    def _optional(self, *args, **kwargs):
        long = [each for each in args if len(each) > 1 and each[1] in self.prefix_chars]
        for each in args:
            if each[0] not in self.prefix_chars:
                raise ValueError("invalid option string %r: must start with a character %r" % (each, self.prefix_chars))
        dest = kwargs.pop("dest", None)
        if dest is None:
            dest = (long or list(args))[0].lstrip(self.prefix_chars)
            if not dest:
                raise ValueError("dest= is required for options like %r" % (args[0],))
            dest = dest.replace("-", "_")
        return dict(kwargs, dest=dest, option_strings=list(args))


class _Group(_Container):
    def __init__(self, parser, title=None, description=None):
        self._parser = parser
        self.title = title
        self.description = description
        self._group_actions = []

    prefix_chars = property(lambda self: self._parser.prefix_chars)
    argument_default = property(lambda self: self._parser.argument_default)
    _defaults = property(lambda self: self._parser._defaults)

    def _add_action(self, action):
        self._parser._register(action)
        self._group_actions.append(action)
        return action

    def add_mutually_exclusive_group(self, **kwargs):
        """Arguments of which one alone may be given."""
        group = _ExclusiveGroup(self._parser, self, **kwargs)
        self._parser._mutually_exclusive_groups.append(group)
        return group


class _ExclusiveGroup(_Container):
    def __init__(self, parser, container, required=False):
        self._parser = parser
        self._container = container
        self.required = required
        self._group_actions = []

    prefix_chars = property(lambda self: self._parser.prefix_chars)
    argument_default = property(lambda self: self._parser.argument_default)
    _defaults = property(lambda self: self._parser._defaults)

    def _add_action(self, action):
        if action.required:
            raise ValueError("mutually exclusive arguments must be optional")
        self._container._add_action(action)
        self._group_actions.append(action)
        return action


class ArgumentParser(_Container):
    """Turns a list of texts into a namespace."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=(), formatter_class=HelpFormatter,
                 prefix_chars="-", fromfile_prefix_chars=None, argument_default=None, conflict_handler="error",
                 add_help=True, allow_abbrev=True, exit_on_error=True):
        self.prog = _sys.argv[0].rsplit("/", 1)[-1] if prog is None else prog
        self.usage = usage
        self.description = description
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.prefix_chars = prefix_chars
        self.argument_default = argument_default
        self.conflict_handler = conflict_handler
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._defaults = {}
        self._actions = []
        self._option_string_actions = {}
        self._mutually_exclusive_groups = []
        self._subparsers = None
        self._positionals = _Group(self, "positional arguments")
        self._optionals = _Group(self, "options")
        self._action_groups = [self._positionals, self._optionals]
        if add_help:
            char = "-" if "-" in prefix_chars else prefix_chars[0]
            self.add_argument(char + "h", char * 2 + "help", action="help", default=SUPPRESS,
                              help="show this help message and exit")
        for parent in parents:
            for group in parent._action_groups:
                target = next((each for each in self._action_groups if each.title == group.title), None)
                target = target or self.add_argument_group(group.title, group.description)
                for action in group._group_actions:
                    self._register(action)
                    target._group_actions.append(action)
            self._defaults.update(parent._defaults)

    def __repr__(self):
        return (f"ArgumentParser(prog={self.prog!r}, usage={self.usage!r}, description={self.description!r},"
                f" formatter_class={self.formatter_class!r}, conflict_handler={self.conflict_handler!r},"
                f" add_help={self.add_help!r})")

    def _register(self, action):
        for option in action.option_strings:
            other = self._option_string_actions.get(option)
            if other is not None:
                if self.conflict_handler != "resolve":
                    raise ArgumentError(action, f"conflicting option string: {option}")
                other.option_strings.remove(option)
            self._option_string_actions[option] = action
        self._actions.append(action)

    def _add_action(self, action):
        return (self._optionals if action.option_strings else self._positionals)._add_action(action)

    def add_argument_group(self, title=None, description=None, **kwargs):
        """Arguments under a title of their own in the help."""
        group = _Group(self, title, description)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, *, required=False):
        """Arguments of which one alone may be given."""
        group = _ExclusiveGroup(self, self, required)
        self._mutually_exclusive_groups.append(group)
        return group

    def add_subparsers(self, *, title=None, description=None, prog=None, dest=SUPPRESS, required=False, help=None,
                       metavar=None, parser_class=None, action=None):
        """Subcommands, each with a parser."""
        if self._subparsers is not None:
            self.error("cannot have multiple subparser arguments")
        group = self.add_argument_group(title or "subcommands", description) if title or description else self._positionals
        self._subparsers = group
        if prog is None:
            formatter = self.formatter_class(self.prog)
            positionals = [each for each in self._actions if not each.option_strings]
            prog = formatter._usage(self.usage, positionals, self._mutually_exclusive_groups, "").strip()
        action = _SubParsersAction([], prog, parser_class or type(self), dest, required, help, metavar)
        return group._add_action(action)

    def set_defaults(self, **kwargs):
        """Defaults by name."""
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        """The default of a name."""
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    # Parsing

    def parse_args(self, args=None, namespace=None):
        """The namespace; what is not known is an error."""
        found, extras = self.parse_known_args(args, namespace)
        if extras:
            self.error("unrecognized arguments: %s" % " ".join(extras))
        return found

    parse_intermixed_args = parse_args

    def parse_known_args(self, args=None, namespace=None):
        """The namespace, and what is not known."""
        args = _sys.argv[1:] if args is None else list(args)
        namespace = Namespace() if namespace is None else namespace
        for action in self._actions:
            if action.dest is not SUPPRESS and not hasattr(namespace, action.dest) and action.default is not SUPPRESS:
                setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        if not self.exit_on_error:
            found, extras = self._parse(args, namespace)
        else:
            try:
                found, extras = self._parse(args, namespace)
            except ArgumentError as error:
                self.error(str(error))
        if hasattr(namespace, _EXTRAS):
            extras += getattr(namespace, _EXTRAS)
            delattr(namespace, _EXTRAS)
        return found, extras

    def _is_negative(self, text):
        import re
        return re.match(r"^-\d+$|^-\d*\.\d+$", text) is not None

    def _option(self, text):
        """`(action, option string, value)` for what looks like an option; None for a positional."""
        if not text or text[0] not in self.prefix_chars:
            return None
        if text in self._option_string_actions:
            return self._option_string_actions[text], text, None
        if len(text) == 1:
            return None
        if "=" in text:
            option, value = text.split("=", 1)
            if option in self._option_string_actions:
                return self._option_string_actions[option], option, value
        matches = self._abbreviated(text)
        if len(matches) > 1:
            names = ", ".join(option for _, option, _ in matches)
            raise ArgumentError(None, f"ambiguous option: {text} could match {names}")
        if len(matches) == 1:
            return matches[0]
        if self._is_negative(text) and not any(self._is_negative(each) for each in self._option_string_actions):
            return None
        if " " in text:
            return None
        return None, text, None

    def _abbreviated(self, text):
        chars = self.prefix_chars
        found = []
        if text[0] in chars and text[1] in chars:
            if self.allow_abbrev:
                start, _, value = text.partition("=")
                value = value if "=" in text else None
                found = [(action, option, value) for option, action in self._option_string_actions.items()
                         if option.startswith(start)]
        else:
            for option, action in self._option_string_actions.items():
                if option == text[:2]:
                    found.append((action, option, text[2:]))
                elif option.startswith(text):
                    found.append((action, option, None))
        return found

    def _parse(self, args, namespace):
        kinds, options, only = [], {}, False
        for at, text in enumerate(args):
            if only:
                kinds.append("A")
            elif text == "--":
                kinds.append("-")
                only = True
            else:
                found = self._option(text)
                if found is None:
                    kinds.append("A")
                else:
                    options[at] = found
                    kinds.append("O")
        pattern = "".join(kinds)
        state = _Run(self, args, namespace, pattern, options)
        return state.run()

    def _pattern(self, action):
        nargs = action.nargs
        if nargs is None:
            text = "(-*A-*)"
        elif nargs == OPTIONAL:
            text = "(-*A?-*)"
        elif nargs == ZERO_OR_MORE:
            text = "(-*[A-]*)"
        elif nargs == ONE_OR_MORE:
            text = "(-*A[A-]*)"
        elif nargs == REMAINDER:
            text = "([-AO]*)"
        elif nargs == PARSER:
            text = "(-*A[-AO]*)"
        elif nargs == SUPPRESS:
            text = "(-*-*)"
        else:
            text = "(-*%s-*)" % "-*".join("A" * nargs)
        return text.replace("-*", "").replace("-", "") if action.option_strings else text

    def _values(self, action, texts):
        if action.nargs not in (PARSER, REMAINDER) and "--" in texts:
            texts = list(texts)
            texts.remove("--")
        nargs = action.nargs
        if not texts and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._value(action, value)
                self._check(action, value)
            return value
        if not texts and nargs == ZERO_OR_MORE and not action.option_strings:
            if action.default is not None:
                self._check(action, action.default)
                return action.default
            return texts
        if len(texts) == 1 and nargs in (None, OPTIONAL):
            value = self._value(action, texts[0])
            self._check(action, value)
            return value
        if nargs == REMAINDER:
            return [self._value(action, text) for text in texts]
        if nargs == PARSER:
            values = [self._value(action, text) for text in texts]
            self._check(action, values[0])
            return values
        if nargs == SUPPRESS:
            return SUPPRESS
        values = [self._value(action, text) for text in texts]
        for value in values:
            self._check(action, value)
        return values

    def _value(self, action, text):
        convert = action.type
        if convert is None:
            return text
        try:
            return convert(text)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error)) from None
        except (TypeError, ValueError):
            name = getattr(convert, "__name__", repr(convert))
            raise ArgumentError(action, f"invalid {name} value: {text!r}") from None

    def _check(self, action, value):
        if action.choices is not None and value not in action.choices:
            choices = ", ".join(map(repr, action.choices))
            raise ArgumentError(action, f"invalid choice: {value!r} (choose from {choices})")

    # Help and errors

    def format_usage(self):
        """The usage."""
        return self.formatter_class(self.prog)._usage(self.usage, self._actions, self._mutually_exclusive_groups
                                                      ).rstrip("\n") + "\n"

    def format_help(self):
        """Usage and help."""
        return self.formatter_class(self.prog)._help(self)

    def print_usage(self, file=None):
        """Prints the usage."""
        (file or _sys.stdout).write(self.format_usage())

    def print_help(self, file=None):
        """Prints usage and help."""
        (file or _sys.stdout).write(self.format_help())

    def exit(self, status=0, message=None):
        """Ends the program."""
        if message:
            _sys.stderr.write(message)
        _sys.exit(status)

    def error(self, message):
        """Says what is wrong and ends the program."""
        self.print_usage(_sys.stderr)
        self.exit(2, f"{self.prog}: error: {message}\n")


class _Run:
    """One list of arguments on its way into a namespace."""

    def __init__(self, parser, args, namespace, pattern, options):
        self.parser = parser
        self.args = args
        self.namespace = namespace
        self.pattern = pattern
        self.options = options
        self.positionals = [action for action in parser._actions if not action.option_strings]
        self.seen = set()
        self.given = set()
        self.extras = []

    def take(self, action, texts, option=None):
        self.seen.add(id(action))
        values = self.parser._values(action, texts)
        if values is not action.default or texts:
            self.given.add(id(action))
            for group in self.parser._mutually_exclusive_groups:
                if any(each is action for each in group._group_actions):
                    for other in group._group_actions:
                        if other is not action and id(other) in self.given:
                            raise ArgumentError(action, f"not allowed with argument {_action_name(other)}")
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def run(self):
        at = 0
        last = max(self.options, default=-1)
        while at <= last:
            following = min(place for place in self.options if place >= at)
            if at != following:
                end = self.take_positionals(at)
                if end > at:
                    at = end
                    continue
            if at not in self.options:
                following = min(place for place in self.options if place >= at)
                self.extras += self.args[at:following]
                at = following
            at = self.take_option(at)
        stop = self.take_positionals(at)
        self.extras += self.args[stop:]
        self.finish()
        return self.namespace, self.extras

    def take_positionals(self, at):
        import re
        rest = self.pattern[at:]
        for count in range(len(self.positionals), 0, -1):
            wanted = "".join(self.parser._pattern(action) for action in self.positionals[:count])
            match = re.match(wanted, rest)
            if match:
                for action, group in zip(self.positionals[:count], match.groups()):
                    texts = self.args[at:at + len(group)]
                    at += len(group)
                    self.take(action, texts)
                self.positionals = self.positionals[count:]
                return at
        return at

    def take_option(self, at):
        import re
        action, option, value = self.options[at]
        while True:
            if action is None:
                self.extras.append(self.args[at])
                return at + 1
            if value is not None:
                wants = re.match(self.parser._pattern(action) if action.nargs != 0 else "()", "A").end()
                if action.nargs == 0:
                    if option[1:2] not in self.parser.prefix_chars and value:
                        self.take(action, [], option)
                        option = option[0] + value[0]
                        value = value[1:] or None
                        known = self.parser._option_string_actions.get(option)
                        if known is None:
                            raise ArgumentError(action, f"ignored explicit argument {option[1:] + (value or '')!r}")
                        action = known
                        continue
                    raise ArgumentError(action, f"ignored explicit argument {value!r}")
                if wants != 1:
                    raise ArgumentError(action, f"ignored explicit argument {value!r}")
                self.take(action, [value], option)
                return at + 1
            if action.nargs == 0:
                self.take(action, [], option)
                return at + 1
            match = re.match(self.parser._pattern(action), self.pattern[at + 1:])
            if match is None:
                raise ArgumentError(action, _expected(action.nargs))
            end = at + 1 + len(match.group(1))
            self.take(action, self.args[at + 1:end], option)
            return end

    def finish(self):
        missing = []
        for action in self.parser._actions:
            if id(action) in self.seen:
                continue
            if action.required:
                missing.append(_action_name(action))
            elif isinstance(action.default, str) and hasattr(self.namespace, action.dest) and (
                    action.default is getattr(self.namespace, action.dest)):
                setattr(self.namespace, action.dest, self.parser._value(action, action.default))
        if missing:
            raise ArgumentError(None, "the following arguments are required: %s" % ", ".join(missing))
        for group in self.parser._mutually_exclusive_groups:
            if group.required and not any(id(action) in self.given for action in group._group_actions):
                names = [_action_name(action) for action in group._group_actions if action.help is not SUPPRESS]
                raise ArgumentError(None, "one of the arguments %s is required" % " ".join(names))


def _expected(nargs):
    if nargs is None:
        return "expected one argument"
    if nargs == OPTIONAL:
        return "expected at most one argument"
    if nargs == ONE_OR_MORE:
        return "expected at least one argument"
    return f"expected {nargs} argument{'' if nargs == 1 else 's'}"
