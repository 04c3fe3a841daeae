"""What a cell shows: values with richer forms, handles that replace what was shown, `clear_output`."""

import _notebook

__all__ = ["display", "update_display", "DisplayHandle", "publish_display_data", "clear_output", "DisplayObject",
           "TextDisplayObject", "HTML", "Markdown", "Math", "Latex", "SVG", "JSON", "Image", "Pretty", "Code",
           "ProgressBar", "Javascript", "IFrame", "YouTubeVideo", "Audio", "Video", "FileLink", "display_html",
           "display_markdown", "display_svg", "display_png", "display_latex", "display_pretty", "display_json"]


def publish_display_data(data, metadata=None, source=None, *, transient=None, update=False, **kwargs):
    """Shows representations by their MIME type."""
    _notebook.publish(data, metadata or {}, (transient or {}).get("display_id"), bool(update))


def _new_id():
    return "%032x" % _notebook.random_bits()


def display(*objs, include=None, exclude=None, metadata=None, transient=None, display_id=None, raw=False,
            clear=False, **kwargs):
    """Shows values. With `display_id`, gives a handle whose `update` replaces them."""
    if transient is None:
        transient = {}
    if metadata is None:
        metadata = {}
    if display_id:
        if display_id is True:
            display_id = _new_id()
        transient["display_id"] = display_id
    if kwargs.get("update") and "display_id" not in transient:
        raise TypeError("display_id required for update_display")
    if clear:
        clear_output(wait=True)
    for obj in objs:
        if raw:
            publish_display_data(data=obj, metadata=metadata, transient=transient, **kwargs)
            continue
        found = _notebook.format(obj)
        if not found:
            continue
        data, more = found
        if include is not None:
            data = {mime: form for mime, form in data.items() if mime in include}
        if exclude is not None:
            data = {mime: form for mime, form in data.items() if mime not in exclude}
        publish_display_data(data=data, metadata={**more, **metadata}, transient=transient, **kwargs)
    if display_id:
        return DisplayHandle(display_id)


def update_display(obj, *, display_id, **kwargs):
    """Replaces what was shown under `display_id`."""
    kwargs["update"] = True
    display(obj, display_id=display_id, **kwargs)


class DisplayHandle:
    """What was shown, to be replaced."""

    def __init__(self, display_id=None):
        self.display_id = _new_id() if display_id is None else display_id

    def __repr__(self):
        return f"<{self.__class__.__name__} display_id={self.display_id}>"

    def display(self, obj, **kwargs):
        """Shows a value under this handle's id."""
        display(obj, display_id=self.display_id, **kwargs)

    def update(self, obj, **kwargs):
        """Replaces what is shown."""
        update_display(obj, display_id=self.display_id, **kwargs)


def clear_output(wait=False):
    """Clears the cell's output; with `wait`, as soon as there is something new."""
    _notebook.clear_output(bool(wait))


class DisplayObject:
    """Data of one kind, given as such or in a file of the notebook."""

    _read_flags = "r"
    _show_mem_addr = False
    metadata = None

    def __init__(self, data=None, url=None, filename=None, metadata=None):
        if data is not None and not isinstance(data, str) and hasattr(data, "__fspath__"):
            data = str(data)
        if data is not None and isinstance(data, str):
            if data.startswith("http") and url is None:
                url = data
                filename = None
                data = None
        if url is not None:
            raise NotImplementedError(f"{type(self).__name__} from a URL: this page fetches nothing from elsewhere."
                                      " Add the file to the notebook and name it.")
        self.url = url
        self.filename = filename
        self.data = data
        if metadata is not None:
            self.metadata = metadata
        elif self.metadata is None:
            self.metadata = {}
        self.reload()
        self._check_data()

    def __repr__(self):
        return "<%s.%s object>" % (type(self).__module__, type(self).__name__)

    def _check_data(self):
        pass

    def _data_and_metadata(self):
        return (self.data, dict(self.metadata)) if self.metadata else self.data

    def reload(self):
        """Reads the file anew."""
        if self.filename is not None:
            encoding = None if "b" in self._read_flags else "utf-8"
            with open(self.filename, self._read_flags, encoding=encoding) as file:
                self.data = file.read()


class TextDisplayObject(DisplayObject):
    """Data that must be text."""

    def _check_data(self):
        if self.data is not None and not isinstance(self.data, str):
            raise TypeError("%s expects text, not %r" % (self.__class__.__name__, self.data))


class Pretty(TextDisplayObject):
    """Text as it is."""

    def _repr_pretty_(self, pp, cycle):
        return pp.text(self.data)


class HTML(TextDisplayObject):
    """HTML; scripts and styles in it do nothing here."""

    def _repr_html_(self):
        return self._data_and_metadata()

    def __html__(self):
        return self._repr_html_()


class Markdown(TextDisplayObject):
    """Markdown."""

    def _repr_markdown_(self):
        return self._data_and_metadata()


class Math(TextDisplayObject):
    """A formula."""

    def _repr_latex_(self):
        text = r"$\displaystyle %s$" % self.data.strip("$")
        return (text, dict(self.metadata)) if self.metadata else text


class Latex(TextDisplayObject):
    """LaTeX, as text with formulas."""

    def _repr_latex_(self):
        return self._data_and_metadata()


class SVG(DisplayObject):
    """A drawing."""

    def _check_data(self):
        if isinstance(self.data, bytes):
            self.data = self.data.decode("utf-8")
        if self.data is not None:
            start = self.data.find("<svg")
            end = self.data.rfind("</svg>")
            if start >= 0 and end >= start:
                self.data = self.data[start:end + 6]

    def _repr_svg_(self):
        return self._data_and_metadata()


class JSON(DisplayObject):
    """A dict or list as JSON."""

    def __init__(self, data=None, url=None, filename=None, expanded=False, metadata=None, root="root", **kwargs):
        self.metadata = {"expanded": expanded, "root": root}
        if metadata:
            self.metadata.update(metadata)
        if kwargs:
            self.metadata.update(kwargs)
        super().__init__(data=data, url=url, filename=filename)

    def _check_data(self):
        if isinstance(self.data, str):
            import json
            self.data = json.loads(self.data)
        if self.data is not None and not isinstance(self.data, (dict, list)):
            raise TypeError("%s expects JSONable dict or list, not %r" % (self.__class__.__name__, self.data))

    def _repr_json_(self):
        return self._data_and_metadata()


class Code(TextDisplayObject):
    """Source text."""

    def __init__(self, data=None, url=None, filename=None, language=None):
        self.language = language
        super().__init__(data=data, url=url, filename=filename)

    def _repr_html_(self):
        text = self.data.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return f"<pre><code>{text}</code></pre>"

    def __repr__(self):
        return self.data


class ProgressBar(DisplayObject):
    """A bar that is as full as `progress` of `total`."""

    def __init__(self, total):
        self.total = total
        self._progress = 0
        self.html_width = "60ex"
        self.text_width = 60
        self._display_id = _new_id()

    def __repr__(self):
        filled = "=" * int(self._progress / self.total * self.text_width)
        return "[{}{}] {}/{}".format(filled, " " * (self.text_width - len(filled)), self._progress, self.total)

    def _repr_html_(self):
        return "<progress style='width:{}' max='{}' value='{}'></progress>".format(
            self.html_width, self.total, self._progress)

    def display(self):
        """Shows the bar."""
        display(self, display_id=self._display_id)

    def update(self):
        """Shows how full it is now."""
        display(self, display_id=self._display_id, update=True)

    @property
    def progress(self):
        return self._progress

    @progress.setter
    def progress(self, value):
        self._progress = value
        self.update()

    def __iter__(self):
        self.display()
        self._progress = -1
        return self

    def __next__(self):
        self.progress += 1
        if self.progress < self.total:
            return self.progress
        raise StopIteration()


class Image(DisplayObject):
    """A PNG, JPEG, GIF or WebP picture."""

    _read_flags = "rb"
    _FORMATS = {"png": "image/png", "jpeg": "image/jpeg", "jpg": "image/jpeg", "gif": "image/gif",
                "webp": "image/webp"}
    _STARTS = {b"\x89PNG": "png", b"\xff\xd8\xff": "jpeg", b"GIF8": "gif", b"RIFF": "webp"}

    def __init__(self, data=None, url=None, filename=None, format=None, embed=None, width=None, height=None,
                 retina=False, unconfined=False, metadata=None, alt=None):
        if data is not None and hasattr(data, "__fspath__"):
            data = str(data)
        if isinstance(data, str) and not data.startswith("http") and filename is None:
            filename, data = data, None
        self.width = width
        self.height = height
        self.alt = alt
        self.format = format.lower() if format else None
        super().__init__(data=data, url=url, filename=filename, metadata=metadata)
        if self.data is None:
            raise ValueError("No image data found. Expecting filename, url, or data.")
        if self.format is None:
            starts = [name for start, name in Image._STARTS.items() if self.data[:4].startswith(start)]
            ending = (self.filename or "").rsplit(".", 1)[-1].lower()
            self.format = starts[0] if starts else ending if ending in Image._FORMATS else "png"
        if self.format not in Image._FORMATS:
            raise ValueError("Cannot embed the '%s' image format" % (self.format))
        if retina:
            self._halve()

    def _check_data(self):
        if self.data is not None and not isinstance(self.data, bytes):
            raise TypeError("Image expects bytes, not %r" % (self.data,))

    def _halve(self):
        if self.format == "png" and len(self.data) > 24:
            self.width = int.from_bytes(self.data[16:20], "big") // 2
            self.height = int.from_bytes(self.data[20:24], "big") // 2

    def _repr_mimebundle_(self, include=None, exclude=None):
        import base64
        mime = Image._FORMATS[self.format]
        details = {}
        if self.width:
            details["width"] = self.width
        if self.height:
            details["height"] = self.height
        if self.alt:
            details["alt"] = self.alt
        details.update(self.metadata)
        return {mime: base64.b64encode(self.data).decode("ascii")}, {mime: details} if details else {}


def _refused(name, why):
    def __init__(self, *args, **kwargs):
        raise NotImplementedError(f"{name}: {why}")
    return type(name, (DisplayObject,), {"__init__": __init__, "__module__": __name__})


Javascript = _refused("Javascript", "this page runs no script that comes from a notebook")
IFrame = _refused("IFrame", "this page shows no other page within itself")
YouTubeVideo = _refused("YouTubeVideo", "this page fetches nothing from elsewhere: put a link in a Markdown cell")
Audio = _refused("Audio", "sound is not available in this notebook")
Video = _refused("Video", "video is not available in this notebook")
FileLink = _refused("FileLink", "the notebook's files stand in the list beside it, to be saved from there")


def _display_mimetype(mimetype, objs, raw=False, metadata=None):
    if metadata:
        metadata = {mimetype: metadata}
    if raw:
        objs = [{mimetype: obj} for obj in objs]
    display(*objs, raw=raw, metadata=metadata, include=[mimetype])


def display_html(*objs, **kwargs):
    """Shows values as HTML."""
    _display_mimetype("text/html", objs, **kwargs)


def display_markdown(*objs, **kwargs):
    """Shows values as Markdown."""
    _display_mimetype("text/markdown", objs, **kwargs)


def display_svg(*objs, **kwargs):
    """Shows values as SVG."""
    _display_mimetype("image/svg+xml", objs, **kwargs)


def display_png(*objs, **kwargs):
    """Shows values as PNG."""
    _display_mimetype("image/png", objs, **kwargs)


def display_latex(*objs, **kwargs):
    """Shows values as LaTeX."""
    _display_mimetype("text/latex", objs, **kwargs)


def display_json(*objs, **kwargs):
    """Shows values as JSON."""
    _display_mimetype("application/json", objs, **kwargs)


def display_pretty(*objs, **kwargs):
    """Shows values as text."""
    _display_mimetype("text/plain", objs, **kwargs)
