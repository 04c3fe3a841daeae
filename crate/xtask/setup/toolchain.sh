# Sourced by `x` with $root and $target set. `find_toolchain` puts a compiler at the head of PATH that can build
# native code and, from the standard library's sources, threaded wasm; it exports
#   THREADBOOK_TOOLCHAIN   system | rustup
#   THREADBOOK_WASM_LD     the linker for wasm
# The order: a system compiler with its sources, rustup, apt-get; otherwise it names what is missing.

RUST_MINOR=96                 # 1.96: `rust-version` in Cargo.toml, and what Debian's security archive carries
RUSTUP_TOOLCHAIN_PIN=1.96.0   # the same compiler where rustup has to fetch one

. "$root/crate/xtask/setup/apt.sh"

find_toolchain() {
    use_system || use_rustup || { install_with_apt && use_system; } || give_up
    find_c_compiler
    export THREADBOOK_TOOLCHAIN THREADBOOK_WASM_LD
    PATH=$target/toolchain:$PATH
    export PATH
}

# --- a system compiler -------------------------------------------------------------------------------------------

use_system() {
    old_ifs=$IFS
    IFS=:
    for dir in /usr/bin /usr/local/bin $PATH; do
        IFS=$old_ifs
        # The links that an earlier run made are no compiler of their own.
        [ "$dir" = "$target/toolchain" ] && { dir=; continue; }
        is_rustup_proxy "$dir/rustc" || { usable "$dir" && link_tools "$dir" && break; }
        dir=
    done
    IFS=$old_ifs
    [ -n "$dir" ] || return 1
    THREADBOOK_TOOLCHAIN=system
}

is_rustup_proxy() { case $(readlink -f "$1" 2>/dev/null) in */rustup | */rustup-init) true ;; *) false ;; esac; }

# Whether the compiler in folder $1 is new enough, has its sources and a linker for wasm. Notes why not.
usable() {
    [ -x "$1/rustc" ] && [ -x "$1/cargo" ] || return 1
    release=$("$1/rustc" -vV 2>/dev/null | sed -n 's/^release: //p')
    minor=$(echo "$release" | cut -d. -f2)
    [ "${minor:-0}" -ge $RUST_MINOR ] 2>/dev/null || { note "$1/rustc is $release; 1.$RUST_MINOR is needed"; return 1; }
    sysroot=$("$1/rustc" --print sysroot)
    sources=$sysroot/lib/rustlib/src/rust
    [ -e "$sources/library/std/Cargo.toml" ] || { note "$1/rustc $release has no sources in $sources"; return 1; }
    if [ -e "$sources/src/version" ] && [ "$(cat "$sources/src/version")" != "${release%%-*}" ]; then
        note "$1/rustc is $release and the sources in $sources are $(cat "$sources/src/version"): they must match"
        return 1
    fi
    find_linker "$1" || { note "no linker for wasm (wasm-ld, or rustup's rust-lld)"; return 1; }
}

# rustup's own linker if there, otherwise the newest wasm-ld-N.
find_linker() {
    THREADBOOK_WASM_LD=$sysroot/lib/rustlib/$("$1/rustc" -vV | sed -n 's/^host: //p')/bin/rust-lld
    [ -x "$THREADBOOK_WASM_LD" ] && return
    THREADBOOK_WASM_LD=$(ls /usr/bin/wasm-ld-* 2>/dev/null | sort -t- -k3 -n | tail -n 1)
    [ -n "$THREADBOOK_WASM_LD" ] || THREADBOOK_WASM_LD=$(command -v wasm-ld || command -v lld) || return 1
}

# A folder of links keeps whatever else is on the PATH (rustup's proxies, say) out of the way.
link_tools() {
    mkdir -p "$target/toolchain"
    rm -f "$target/toolchain"/*
    for tool in rustc cargo rustdoc rustfmt cargo-fmt cargo-clippy clippy-driver; do
        [ -x "$1/$tool" ] && ln -sf "$1/$tool" "$target/toolchain/$tool"
    done
    true
}

# --- rustup ------------------------------------------------------------------------------------------------------

use_rustup() {
    command -v rustup >/dev/null || { note "there is no rustup"; return 1; }
    rustup_dir || { rustup_install && rustup_dir; } || return 1
    THREADBOOK_TOOLCHAIN=rustup
}

rustup_dir() {
    bin=$(RUSTUP_AUTO_INSTALL=0 rustup which --toolchain $RUSTUP_TOOLCHAIN_PIN rustc 2>/dev/null) || return 1
    bin=$(dirname "$bin")
    usable "$bin" && [ -x "$bin/cargo-clippy" ] && [ -x "$bin/rustfmt" ] && link_tools "$bin"
}

# On a closed network rustup hangs, so look first whether its server answers with what it should.
rustup_install() {
    server=${RUSTUP_DIST_SERVER:-https://static.rust-lang.org}
    if ! rustup_reachable "$server/dist"; then
        note "rustup is here, but $server does not answer"
        return 1
    fi
    say "installing Rust $RUSTUP_TOOLCHAIN_PIN with rustup (compiler, sources, clippy, rustfmt; about 250 MB)"
    limited 900 rustup toolchain install $RUSTUP_TOOLCHAIN_PIN --no-self-update --profile minimal \
        --component rust-src --component clippy --component rustfmt --target wasm32-unknown-unknown >&2 && return
    note "rustup could not install Rust $RUSTUP_TOOLCHAIN_PIN"
    return 1
}

# A checksum that looks like one (some networks answer everything with a page of their own), then a real file.
rustup_reachable() {
    command -v curl >/dev/null || command -v wget >/dev/null || return 0 # `limited` ends a rustup that hangs
    first_bytes "$1/channel-rust-$RUSTUP_TOOLCHAIN_PIN.toml.sha256" | grep -Eq '^[0-9a-f]{64}' &&
        [ "$(first_bytes "$1/rust-src-$RUSTUP_TOOLCHAIN_PIN.tar.xz" | wc -c)" = 64 ]
}

# The first 64 bytes at a URL, within ten seconds.
first_bytes() {
    if command -v curl >/dev/null; then
        curl --silent --fail --location --max-time 10 --range 0-63 "$1" | head -c 64
    else
        wget --quiet --tries=1 --timeout=10 --header='Range: bytes=0-63' --output-document=- "$1" | head -c 64
    fi
}

limited() {
    seconds=$1
    shift
    if command -v timeout >/dev/null; then timeout "$seconds" "$@"; else "$@"; fi
}

# --- apt-get -----------------------------------------------------------------------------------------------------

install_with_apt() {
    command -v apt-get >/dev/null || { note "there is no apt-get"; return 1; }
    apt_allowed || { note "installing packages needs root or sudo"; return 1; }
    apt_update
    rust_packages || { add_security_suite && rust_packages; } || return 1
    # shellcheck disable=SC2086  # a list of names
    apt_install $packages gcc libc6-dev ca-certificates "$(newest_lld)"
}

# Sets $packages to those that carry a new enough compiler; Debian's names first, then the plain ones.
rust_packages() {
    for family in "rustc-web cargo-web rust-web-src" "rustc cargo rust-src"; do
        compiler=${family%% *}
        version=$(apt_candidate "$compiler")
        case $version in
            1.*) [ "$(echo "$version" | cut -d. -f2)" -ge $RUST_MINOR ] && packages=$family && return ;;
        esac
        [ -z "$version" ] || note "the package $compiler is $version; 1.$RUST_MINOR is needed"
    done
    return 1
}

newest_lld() { apt-cache --names-only search '^lld-[0-9]+$' | sed 's/ .*//' | sort -t- -k2 -n | tail -n 1; }

# Rust links with it, and a few libraries are C. rustup does not bring one.
find_c_compiler() {
    command -v cc >/dev/null && return
    if command -v apt-get >/dev/null && apt_allowed; then
        apt_update
        apt_install gcc libc6-dev && return
    fi
    echo "./x cannot go on: there is no C compiler (cc); on Debian as root: apt-get install gcc libc6-dev" >&2
    exit 1
}

# --- when nothing helped -----------------------------------------------------------------------------------------

give_up() {
    cat >&2 <<END

./x cannot go on: it needs Rust 1.$RUST_MINOR or newer with the standard library's sources, and a linker for wasm.
${notes-}Any one of these provides it:
  - rustup (https://rustup.rs) and a connection to its server; ./x then installs Rust $RUSTUP_TOOLCHAIN_PIN by itself
  - Debian 12 with the bookworm-security suite among its sources, as root:
      apt-get update && apt-get install rustc-web cargo-web rust-web-src $(newest_lld 2>/dev/null || true)
  - a compiler of your own in /usr/local/bin or on the PATH, with the sources in
      \$(rustc --print sysroot)/lib/rustlib/src/rust and wasm-ld or lld on the PATH
END
    exit 1
}

say() { echo "x: $*" >&2; }

# Kept for give_up: most of these only matter when nothing else works.
note() {
    notes="${notes-}  ($*)
"
}
