from typing import List, Dict, Optional, Union, Callable, Tuple, Any, TypeVar, get_type_hints, get_origin, get_args

class Model:
    name: str
    sizes: List[int]
    extra: Optional[Dict[str, Any]] = None

print(get_type_hints(Model), Model.__annotations__["name"], Model.extra)
for tp in (List[int], Dict[str, int], Optional[str], Union[int, str, None], Callable[[int], str], Tuple[int, ...]):
    print(tp, get_args(tp))
print(get_origin(Dict[str, int]) is dict, get_origin(int), Optional[int] == Union[None, int], List[int] == List[int], hash(List[int]) == hash(List[int]), {List[int]: 1}[List[int]])
