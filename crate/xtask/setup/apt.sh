# System packages through apt-get, as root or with sudo. Sourced by toolchain.sh; xtask runs it as
#   sh apt.sh PACKAGE…

apt_allowed() { [ "$(id -u)" = 0 ] || command -v sudo >/dev/null; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

apt_update() {
    echo "x: apt-get update" >&2
    as_root apt-get -qq update >&2 || echo "x: apt-get update had errors; going on with the lists at hand" >&2
}

apt_candidate() { LC_ALL=C apt-cache policy "$1" 2>/dev/null | sed -n 's/^  Candidate: //p' | sed 's/^(none)$//'; }

# --no-remove: never take something away from the machine (Debian's rustup and rustc-web exclude each other).
apt_install() {
    echo "x: installing $* with apt-get" >&2
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends --no-remove "$@" >&2
}

# A Debian without its security archive (a bare debootstrap has none) gets it, from the same mirror.
add_security_suite() {
    codename=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
    [ "$(sed -n 's/^ID=//p' /etc/os-release)" = debian ] && [ -n "$codename" ] || return 1
    apt-cache policy | grep -q "$codename-security" && return 1
    mirror=$(apt-cache policy | sed -n "s#.* \(http[^ ]*\)/debian $codename/main .*#\1#p" | head -n 1)
    list=/etc/apt/sources.list.d/$codename-security.list
    line="deb ${mirror:-http://security.debian.org}/debian-security $codename-security main"
    echo "x: adding Debian's security archive to $list: $line" >&2
    echo "$line" | as_root tee "$list" >/dev/null
    apt_update
}

case $0 in
    */apt.sh)
        command -v apt-get >/dev/null || { echo "x: no apt-get here" >&2; exit 1; }
        apt_allowed || { echo "x: installing packages needs root or sudo" >&2; exit 1; }
        apt_update
        apt_install "$@"
        ;;
esac
