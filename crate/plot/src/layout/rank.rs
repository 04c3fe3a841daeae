//! Which layer each node stands in.

/// The longest path from a source, with sources moved next to the first that needs them. Edges that close a
/// cycle do not count.
pub(super) fn ranks(nodes: usize, edges: &[(usize, usize)]) -> Vec<usize> {
    let mut users = vec![Vec::new(); nodes];
    let mut missing = vec![0usize; nodes];
    for (from, to) in edges.iter().filter(|(from, to)| from != to) {
        users[*from].push(*to);
        missing[*to] += 1;
    }
    let is_source: Vec<bool> = missing.iter().map(|count| *count == 0).collect();
    let mut ranks = vec![0usize; nodes];
    let mut done = vec![false; nodes];
    let mut ready: Vec<usize> = (0..nodes).rev().filter(|node| is_source[*node]).collect();
    let mut unvisited = 0;
    loop {
        while let Some(node) = ready.pop() {
            if std::mem::replace(&mut done[node], true) {
                continue;
            }
            for user in &users[node] {
                missing[*user] -= 1;
                if !done[*user] {
                    ranks[*user] = ranks[*user].max(ranks[node] + 1);
                    if missing[*user] == 0 {
                        ready.push(*user);
                    }
                }
            }
        }
        // Only a cycle leaves something: break it at its first node.
        match (unvisited..nodes).find(|node| !done[*node]) {
            Some(node) => {
                unvisited = node;
                ready.push(node);
            }
            None => break,
        }
    }
    for node in (0..nodes).filter(|node| is_source[*node]) {
        if let Some(first) = users[node].iter().map(|user| ranks[*user]).min() {
            ranks[node] = first.saturating_sub(1);
        }
    }
    ranks
}
